package io.examplarymock.server.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes metrics in Prometheus' text format. Labels name operations and classes of status, and nothing of a workspace: no
 * id, no key, no name.
 */
final class Exposition {
    /** What {@link #text} returns. */
    static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.builder()
            .setIncludeCreatedTimestamps(false)
            .build();

    Exposition(CallMeter calls, Gauges gauges) {
        MultiCollector ours = () -> snapshots(calls, gauges);
        registry.register(ours);
        JvmMetrics.builder().register(registry);
    }

    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream(16 * 1024);
        try {
            writer.write(text, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toByteArray();
    }

    private static MetricSnapshots snapshots(CallMeter calls, Gauges gauges) {
        CounterSnapshot.Builder requests = CounterSnapshot.builder()
                .name("examplary_mock_requests")
                .help("Calls of the API, by operation and class of status.");
        HistogramSnapshot.Builder durations = HistogramSnapshot.builder()
                .name("examplary_mock_request_duration_seconds")
                .unit(Unit.SECONDS)
                .help("How long the mock took to answer, without the network.");
        calls.counts().forEach((operation, counts) -> {
            for (int statusClass = 1; statusClass <= 5; statusClass++) {
                long count = counts.ofStatusClass(statusClass);
                if (count > 0) {
                    requests.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                            .labels(Labels.of("operation", operation, "status", statusClass + "xx"))
                            .value((double) count)
                            .build());
                }
            }
            durations.dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                    .labels(Labels.of("operation", operation))
                    .classicHistogramBuckets(ClassicHistogramBuckets.of(CallMeter.boundsInSeconds(), counts.buckets()))
                    .sum(counts.seconds())
                    .build());
        });
        return MetricSnapshots.of(
                requests.build(),
                durations.build(),
                gauge("examplary_mock_workspaces", "Workspaces that there are.", gauges.workspaces()),
                gauge("examplary_mock_journal_bytes", "What all journals hold in memory, roughly.", (double)
                        gauges.journalBytes()));
    }

    private static GaugeSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(value)
                        .build())
                .build();
    }
}
