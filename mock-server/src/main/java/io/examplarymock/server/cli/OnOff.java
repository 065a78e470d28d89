package io.examplarymock.server.cli;

/** A switch on the command line. */
enum OnOff {
    ON,
    OFF
}
