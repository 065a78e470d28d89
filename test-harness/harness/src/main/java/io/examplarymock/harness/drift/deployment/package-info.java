/** The deployment that is judged: calls to it, one at a time, and what was made in it. */
package io.examplarymock.harness.drift.deployment;
