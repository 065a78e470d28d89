/** Each command on good and bad input, with its exact words and exit code. */
package io.examplarymock.harness.cli;
