/** Processes of the mock, begun and ended. */
package io.examplarymock.harness.mock;
