/**
 * The command line: one class per command, which reads its arguments and prints what a tool found. Start at {@link
 * io.examplarymock.harness.cli.HarnessCommand}, which lists the commands and decides on exit codes. The only package that
 * knows picocli.
 */
package io.examplarymock.harness.cli;
