/** Each rule of {@code pacts check} on a good and a bad pact, with its exact words. */
package io.examplarymock.harness.pacts.check;
