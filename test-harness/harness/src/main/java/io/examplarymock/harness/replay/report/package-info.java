/**
 * What came of scripts, out of their transcripts: as text, JUnit XML and one HTML page with lanes of students. Start at
 * {@link io.examplarymock.harness.replay.report.ReplayReport}.
 */
package io.examplarymock.harness.replay.report;
