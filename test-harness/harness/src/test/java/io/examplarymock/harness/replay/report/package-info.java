/** Tests of what is told about played scripts. */
package io.examplarymock.harness.replay.report;
