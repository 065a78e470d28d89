/** The command line of the server. Start at {@link io.examplarymock.server.cli.Main}. */
package io.examplarymock.server.cli;
