/** What is asked of a client, one class for each requirement. Start at {@link io.examplarymock.harness.verify.rule.Rules}. */
package io.examplarymock.harness.verify.rule;
