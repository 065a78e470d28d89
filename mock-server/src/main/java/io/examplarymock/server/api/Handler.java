package io.examplarymock.server.api;

/** What answers one operation, once the caller is known and the body fits its schema. */
@FunctionalInterface
interface Handler {
    Reply handle(Call call);
}
