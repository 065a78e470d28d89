/** Tests of what is known of a run. */
package io.examplarymock.harness.verify.evidence;
