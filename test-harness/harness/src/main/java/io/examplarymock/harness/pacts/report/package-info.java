/**
 * What a verification found, as text, JUnit XML and HTML; knows nothing of Pact. Start at {@link
 * io.examplarymock.harness.pacts.report.Verification}.
 */
package io.examplarymock.harness.pacts.report;
