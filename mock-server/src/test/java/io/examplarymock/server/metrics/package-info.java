/** Tests of what is told to Prometheus. */
package io.examplarymock.server.metrics;
