/** The judged program as a process. Start at {@link io.examplarymock.harness.verify.client.ClientCommand}. */
package io.examplarymock.harness.verify.client;
