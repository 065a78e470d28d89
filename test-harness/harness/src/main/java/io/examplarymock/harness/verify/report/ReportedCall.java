package io.examplarymock.harness.verify.report;

/**
 * A call of the client, as reports show it: keys masked, bodies left out.
 *
 * @param number of the exchange in the journal
 * @param path with the query, if there was one
 * @param operation id of the operation, empty if the call met none
 * @param status that was answered
 */
public record ReportedCall(long number, String method, String path, String operation, int status) {}
