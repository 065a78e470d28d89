/** The command line of the server. Start at {@link io.examplarymock.server.cli.MockServerCommand}. */
package io.examplarymock.server.cli;
