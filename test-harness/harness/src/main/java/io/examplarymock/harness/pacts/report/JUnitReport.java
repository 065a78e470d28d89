package io.examplarymock.harness.pacts.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import java.time.Duration;
import java.util.Locale;

/** A run in the XML that JUnit's runners write and CI servers read: a suite per pact, a case per interaction. */
final class JUnitReport {
    private final StringBuilder xml = new StringBuilder();

    private JUnitReport() {}

    static String of(Verification run) {
        JUnitReport report = new JUnitReport();
        report.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pacts verify\">\n");
        run.pacts().forEach(report::add);
        return report.xml.append("</testsuites>\n").toString();
    }

    private void add(PactResult pact) {
        Duration took =
                pact.interactions().stream().map(InteractionResult::took).reduce(Duration.ZERO, Duration::plus);
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" time=\"%s\">\n"
                .formatted(
                        escaped(pact.title()),
                        pact.interactions().size(),
                        pact.count(Outcome.FAILED),
                        pact.count(Outcome.PENDING),
                        seconds(took)));
        pact.interactions().forEach(interaction -> add(pact, interaction));
        xml.append("  </testsuite>\n");
    }

    private void add(PactResult pact, InteractionResult interaction) {
        xml.append("    <testcase classname=\"%s\" name=\"%s\" time=\"%s\">\n"
                .formatted(escaped(pact.title()), escaped(interaction.title()), seconds(interaction.took())));
        String problems = escaped(String.join("\n", interaction.problems()));
        switch (interaction.outcome()) {
            case PASSED -> {}
            case FAILED ->
                xml.append("      <failure message=\"%s\">%s</failure>\n"
                        .formatted(escaped(interaction.problems().get(0)), problems));
            case PENDING -> xml.append("      <skipped message=\"pending: %s\"/>\n".formatted(problems));
        }
        if (!interaction.warnings().isEmpty()) {
            xml.append("      <system-out>%s</system-out>\n"
                    .formatted(escaped(String.join("\n", interaction.warnings()))));
        }
        xml.append("    </testcase>\n");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
