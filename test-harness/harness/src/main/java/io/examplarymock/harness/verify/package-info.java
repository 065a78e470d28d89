/**
 * Judges a client of the API: runs it in scenarios, watches what it does, and holds that against rules. Start at {@link
 * io.examplarymock.harness.verify.Verification}. A scenario is an entry of {@code scenario.Scenarios}, a rule a class and a line in {@code rule.Rules}.
 */
package io.examplarymock.harness.verify;
