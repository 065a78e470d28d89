/** How drift is told: text, JSON, HTML, and a proposal of patches. Start at {@code DriftReport}. */
package io.examplarymock.harness.drift.report;
