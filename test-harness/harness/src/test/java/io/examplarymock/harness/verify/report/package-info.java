/** Tests of the reports on judged clients. */
package io.examplarymock.harness.verify.report;
