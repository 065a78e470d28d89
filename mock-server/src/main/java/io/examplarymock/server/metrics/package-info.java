/**
 * What an operator's Prometheus reads at {@code /metrics} (M: the mock's own). Calls are counted here without any library;
 * the only package that knows Prometheus' client, which is loaded at the first scrape.
 */
package io.examplarymock.server.metrics;
