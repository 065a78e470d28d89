/** Tests of the stand-in for an integrator's pages. */
package io.examplarymock.harness.verify.relay;
