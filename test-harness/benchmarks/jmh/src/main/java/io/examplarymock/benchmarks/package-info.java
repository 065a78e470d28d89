/**
 * What the parts of the mock cost, by JMH. Each class is about one part; {@link io.examplarymock.benchmarks.RequestBenchmark}
 * is about the whole way of a request, without the network. Started by {@code test-harness/benchmarks/micro}.
 */
package io.examplarymock.benchmarks;
