package io.examplarymock.harness.replay.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run in the XML that JUnit's runners write and CI servers read: a suite per script, a case per student. */
final class JUnitReport {
    private final StringBuilder xml = new StringBuilder();

    private JUnitReport() {}

    static String of(ReplayReport run) {
        JUnitReport report = new JUnitReport();
        report.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"replay\">\n");
        run.plays().forEach(report::add);
        return report.xml.append("</testsuites>\n").toString();
    }

    private void add(Play play) {
        long failed =
                play.students().stream().filter(student -> !student.passed()).count();
        boolean silent = failed == 0 && !play.passed();
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\" time=\"%s\">\n"
                .formatted(
                        escaped(play.name()),
                        play.students().size() + (silent ? 1 : 0),
                        failed,
                        silent ? 1 : 0,
                        seconds(play.took())));
        xml.append("    <properties>\n");
        property("script", play.source());
        property("seed", String.valueOf(play.seed()));
        property("virtual time", Durations.text(play.virtualTime()));
        xml.append("    </properties>\n");
        play.students().forEach(student -> add(play, student));
        if (silent) {
            xml.append("    <testcase classname=\"%s\" name=\"the script\">\n".formatted(escaped(play.name())));
            xml.append("      <error message=\"the mock says that it failed, without telling why\"/>\n");
            xml.append("    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private void property(String name, String value) {
        xml.append("      <property name=\"%s\" value=\"%s\"/>\n".formatted(name, escaped(value)));
    }

    private void add(Play play, StudentResult student) {
        xml.append(
                "    <testcase classname=\"%s\" name=\"%s\"".formatted(escaped(play.name()), escaped(student.name())));
        if (student.passed()) {
            xml.append("/>\n");
            return;
        }
        Failure first = student.failures().get(0);
        String all = student.failures().stream().map(Failure::sentence).collect(Collectors.joining("\n"));
        xml.append(">\n      <failure message=\"%s\">%s</failure>\n    </testcase>\n"
                .formatted(escaped(first.place() + ": " + first.reason()), escaped(all)));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
