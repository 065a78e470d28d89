package io.examplarymock.harness.replay.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import io.examplarymock.harness.markup.HtmlPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as one page that needs nothing else: for each script the lanes of its students, or its class as a whole. */
final class HtmlReport {
    /** A larger class is drawn as a whole, with the lanes of so many who failed, or else of so many at all. */
    private static final int MOST_LANES = 40;

    private static final int SOME_LANES = 12;
    private static final int MOST_FAILURES = 100;

    private final HtmlPage page;
    private final Path folder;

    private HtmlReport(ReplayReport run, Path folder) {
        page = HtmlPage.titled("Replay: " + run.summary(), HtmlReport.class, "replay.css");
        this.folder = folder;
    }

    static String of(ReplayReport run, Path folder) {
        HtmlReport report = new HtmlReport(run, folder);
        report.head(run);
        run.plays().forEach(report::add);
        return report.page.end();
    }

    private void head(ReplayReport run) {
        page.line("h1", "", "Replay");
        page.line("p", "summary " + (run.passed() ? "good" : "bad"), run.summary());
        page.line("p", "where", "Played by " + run.target() + ".");
        legend();
        if (run.plays().size() > 1) {
            page.markup("<ol class=\"contents\">\n");
            for (int i = 0; i < run.plays().size(); i++) {
                Play play = run.plays().get(i);
                page.markup("<li class=\"%s\"><a href=\"#%s\">%s</a></li>\n"
                        .formatted(word(play), anchor(play), escaped(play.name())));
            }
            page.markup("</ol>\n");
        }
    }

    private void legend() {
        page.markup("<p class=\"legend\">");
        for (String status : List.of("pending", "started", "completed", "cancelled", "expired", "deleted")) {
            page.markup("<span><i class=\"%s\"></i>%s</span> ".formatted(status, status));
        }
        for (List<String> sign : Mark.legend()) {
            page.markup("<span><svg viewBox=\"-9 -9 18 18\"><g class=\"mark %s\">%s</g></svg>%s</span> "
                    .formatted(sign.get(0), Mark.drawing(sign.get(0)), sign.get(1)));
        }
        page.markup("</p>\n");
    }

    private void add(Play play) {
        page.markup("<section id=\"%s\" class=\"%s\">\n".formatted(anchor(play), word(play)));
        page.markup("<h2><span class=\"badge\">%s</span> %s</h2>\n".formatted(word(play), escaped(play.name())));
        page.line(
                "p",
                "facts",
                "%s · %s · %s · seed %d · %s on the virtual clock, from %s, in %s"
                        .formatted(
                                play.source(),
                                ReplayReport.counted(play.students().size(), "student"),
                                ReplayReport.counted(play.steps(), "step"),
                                play.seed(),
                                Durations.text(play.virtualTime()),
                                play.start(),
                                Durations.text(play.took())));
        failures(play);
        play.transcript().ifPresent(transcript -> pictures(play, transcript));
        page.markup("</section>\n");
    }

    private void failures(Play play) {
        List<Failure> failures = play.failures().toList();
        if (failures.isEmpty() && play.passed()) {
            return;
        }
        page.markup("<ul class=\"failures\">\n");
        failures.stream().limit(MOST_FAILURES).forEach(failure -> {
            page.markup("<li><b>%s</b>, %s, after %s<br>%s</li>\n"
                    .formatted(
                            escaped(failure.student()),
                            escaped(failure.place()),
                            Durations.text(failure.after()),
                            escaped(failure.reason())));
        });
        if (failures.size() > MOST_FAILURES) {
            page.line("li", "", "and " + (failures.size() - MOST_FAILURES) + " more, in the transcript");
        }
        if (failures.isEmpty()) {
            page.line("li", "", "The mock says that it failed, without telling why.");
        }
        page.markup("</ul>\n");
    }

    private void pictures(Play play, Path transcript) {
        TimeScale scale = new TimeScale(play.start(), play.ended(), play.moments(), LanePicture.PLOT);
        boolean large = play.students().size() > MOST_LANES;
        Lanes lanes = Lanes.of(transcript, large ? some(play) : names(play.students().stream()), scale);
        if (large) {
            page.markup(ClassPicture.of(lanes, scale, play.students().size()));
            page.line(
                    "p", "note", lanes.lanes().size() + " of " + play.students().size() + " students:");
        }
        Pictures seen =
                play.evidence().map(evidence -> new Pictures(evidence, folder)).orElseGet(Pictures::none);
        page.markup(LanePicture.of(lanes.lanes(), scale, play.ended(), seen));
        page.markup(seen.strip());
        page.markup("<p class=\"facts\"><a href=\"%s\">transcript</a></p>\n"
                .formatted(escaped(folder.relativize(transcript).toString().replace('\\', '/'))));
    }

    private static Set<String> some(Play play) {
        Set<String> failed = names(
                play.students().stream().filter(student -> !student.passed()).limit(MOST_LANES));
        return failed.isEmpty() ? names(play.students().stream().limit(SOME_LANES)) : failed;
    }

    private static Set<String> names(Stream<StudentResult> students) {
        return students.map(StudentResult::name).collect(Collectors.toSet());
    }

    private static String word(Play play) {
        return play.passed() ? "passed" : "failed";
    }

    private static String anchor(Play play) {
        return "s-" + play.source().replaceAll("[^A-Za-z0-9]+", "-");
    }
}
