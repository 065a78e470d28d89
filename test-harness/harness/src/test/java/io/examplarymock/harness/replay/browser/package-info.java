/** Tests of plays in a browser that need none. */
package io.examplarymock.harness.replay.browser;
