package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;

/** What answers one admin operation. */
@FunctionalInterface
interface AdminHandler {
    Response handle(AdminCall call);
}
