package io.examplarymock.harness.cli;

/** How results are printed; named as on the command line. */
enum Format {
    text,
    json
}
