/** Tests of playing scripts. */
package io.examplarymock.harness.replay;
