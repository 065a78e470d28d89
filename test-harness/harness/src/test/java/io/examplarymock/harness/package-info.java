/** The tools, run as a user runs them, but in this process. */
package io.examplarymock.harness;
