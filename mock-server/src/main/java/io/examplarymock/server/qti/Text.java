package io.examplarymock.server.qti;

/** Characters; whatever XML does not allow is left out when they are written. */
record Text(String value) implements Node {}
