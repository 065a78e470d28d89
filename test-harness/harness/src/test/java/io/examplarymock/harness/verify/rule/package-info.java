/** Tests of what rules are. */
package io.examplarymock.harness.verify.rule;
