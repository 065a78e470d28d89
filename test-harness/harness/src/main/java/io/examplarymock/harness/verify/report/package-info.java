/** What came of judging a client, for people and programs. Start at {@link io.examplarymock.harness.verify.report.VerifyReport}. */
package io.examplarymock.harness.verify.report;
