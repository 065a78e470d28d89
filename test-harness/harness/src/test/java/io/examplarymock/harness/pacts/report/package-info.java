/** What reports show, and what they hide. */
package io.examplarymock.harness.pacts.report;
