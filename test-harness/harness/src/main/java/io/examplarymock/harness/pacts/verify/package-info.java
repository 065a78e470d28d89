/**
 * Verifies consumers' pacts by Pact JVM's provider verifier; the only package that knows Pact. Start at {@link
 * io.examplarymock.harness.pacts.verify.PactVerification}.
 */
package io.examplarymock.harness.pacts.verify;
