package io.examplarymock.harness.verify.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import io.examplarymock.harness.markup.HtmlPage;
import io.examplarymock.harness.verify.rule.About;
import io.examplarymock.harness.verify.rule.Observation;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.RuleText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as one page: the verdict and what is at stake for those who decide, then rules by scenarios, then what was seen for
 * those who mend.
 */
final class HtmlReport {
    private static final String BAD = "bad";
    private static final String WARN = "warn";

    private final VerifyReport report;
    private final Summary summary;
    private final HtmlPage page;

    private HtmlReport(VerifyReport report) {
        this.report = report;
        summary = new Summary(report);
        page = HtmlPage.titled("Judged client: " + summary.word(), HtmlReport.class, "verify.css");
    }

    static String of(VerifyReport report) {
        return new HtmlReport(report).html();
    }

    private String html() {
        page.line("h1", "", "A client of the Examplary API, judged");
        page.line("p", "verdict " + tone(), summary.verdict());
        page.markup("<p>The client <code>%s</code> was run in %s, with %s, and held against %s.</p>\n"
                .formatted(
                        escaped(report.client()),
                        Summary.counted(report.scenarios().size(), "scenario"),
                        escaped(report.mock()),
                        Summary.counted(report.rules().size(), "rule")));
        stakes("What is at stake", judgement -> !judgement.expected());
        stakes("Known already", Judgement::expected);
        trouble();
        matrix();
        page.line("h2", "", "What was seen");
        page.line("p", "soft", "Keys are masked, bodies left out. Scenarios in which something was broken are open.");
        report.scenarios().forEach(this::details);
        return page.end();
    }

    private String tone() {
        if (!report.isComplete()) {
            return "open";
        }
        return report.passed() ? "good" : BAD;
    }

    /** The broken rules, the most binding first. */
    private void stakes(String heading, Predicate<Judgement> which) {
        Map<Rule, List<ScenarioReport>> broken = report.rules().stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.about().level()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        rule -> report.scenarios().stream()
                                .filter(scenario -> scenario.broken().stream()
                                        .filter(which)
                                        .anyMatch(judgement -> judgement.rule().equals(rule)))
                                .toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        broken.values().removeIf(List::isEmpty);
        if (broken.isEmpty()) {
            return;
        }
        page.line("h2", "", heading);
        broken.forEach((rule, scenarios) -> {
            About about = rule.about();
            boolean fails = report.failing().stream()
                    .anyMatch(judgement -> judgement.rule().equals(rule));
            page.markup("<section class=\"card %s\">\n".formatted(fails ? BAD : WARN));
            page.markup("<h3>%s <span class=\"badge %s\">%s</span></h3>\n"
                    .formatted(
                            escaped(about.title()),
                            fails ? BAD : WARN,
                            about.level().word()));
            page.line("p", "", Stakes.of(rule));
            page.markup("<dl>\n");
            term("To mend", about.mend());
            term("Clause", RuleText.clause(about));
            page.markup("<dt>Broken in</dt><dd>%s</dd>\n<dt>Rule</dt><dd><code>%s</code></dd>\n</dl>\n</section>\n"
                    .formatted(
                            scenarios.stream()
                                    .map(scenario ->
                                            link(scenario, scenario.scenario().name()))
                                    .collect(Collectors.joining(", ")),
                            about.id()));
        });
    }

    private void trouble() {
        if (!report.unjudged().isEmpty()) {
            page.line("h2", "", "Not judged");
            page.line("p", "", "The harness or the mock failed here, so that nothing can be said about the client.");
            report.unjudged()
                    .forEach(scenario -> page.markup("<p class=\"card warn\"><code>%s</code>: %s</p>\n"
                            .formatted(
                                    scenario.scenario().name(),
                                    escaped(scenario.fault().orElseThrow()))));
        }
        if (!report.stale().isEmpty()) {
            page.line("h2", "", "Out of date");
            page.line("p", "", "The baseline expects what did not happen. Take these lines out of it:");
            report.stale().forEach(line -> page.line("p", "card bad", line));
        }
    }

    private void matrix() {
        page.line("h2", "", "Rules by scenarios");
        page.line(
                "p",
                "soft",
                "✓ met, ✗ broken, ! broken as the baseline expects, · not applicable, ? not judged; empty where the"
                        + " scenario cannot show it.");
        page.markup("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Rules by scenarios\">\n")
                .markup("<table class=\"matrix\">\n<thead>\n<tr><th scope=\"col\">scenario</th>");
        report.rules()
                .forEach(rule -> page.markup("<th scope=\"col\"><span>%s</span></th>".formatted(escaped(rule.id()))));
        page.markup("</tr>\n</thead>\n<tbody>\n");
        for (ScenarioReport scenario : report.scenarios()) {
            page.markup("<tr><th scope=\"row\">%s</th>"
                    .formatted(link(scenario, scenario.scenario().name())));
            report.rules().forEach(rule -> page.markup(cell(scenario, rule)));
            page.markup("</tr>\n");
        }
        page.markup("</tbody>\n</table>\n</div>\n");
    }

    private String cell(ScenarioReport scenario, Rule rule) {
        if (scenario.fault().isPresent()) {
            return sign(WARN, "?", "not judged");
        }
        return scenario.of(rule)
                .map(judgement -> sign(colour(judgement), judgement.sign(), judgement.word()))
                .orElse("<td></td>");
    }

    private String colour(Judgement judgement) {
        if (judgement.isBroken()) {
            return judgement.fails(report.strict()) ? BAD : WARN;
        }
        return judgement.isMet() ? "good" : "none";
    }

    private static String sign(String colour, String sign, String word) {
        return "<td class=\"sign %s\"><span aria-hidden=\"true\">%s</span><span class=\"hidden\">%s</span></td>"
                .formatted(colour, sign, word);
    }

    private void details(ScenarioReport scenario) {
        boolean isOpen = scenario.fault().isPresent() || !scenario.broken().isEmpty();
        page.markup("<details id=\"%s\"%s>\n<summary><strong>%s</strong> %s <span class=\"soft\">%s</span></summary>\n"
                .formatted(
                        anchor(scenario),
                        isOpen ? " open" : "",
                        scenario.scenario().name(),
                        escaped(scenario.scenario().title()),
                        escaped(Summary.counts(scenario))));
        scenario.fault().ifPresent(fault -> page.line("p", "card warn", "Not judged: " + fault));
        scenario.broken().forEach(judgement -> broken(scenario, judgement));
        calls(scenario);
        if (!scenario.output().isBlank()) {
            page.markup("<details>\n<summary>What the client printed at last</summary>\n");
            page.line("pre", "", scenario.output().strip());
            page.markup("</details>\n");
        }
        page.markup("</details>\n");
    }

    private void broken(ScenarioReport scenario, Judgement judgement) {
        String colour = colour(judgement);
        About about = judgement.rule().about();
        page.markup("<section class=\"card %s\">\n<h3>%s <span class=\"badge %s\">%s</span></h3>\n<dl>\n"
                .formatted(
                        colour,
                        escaped(about.id()),
                        colour,
                        about.level().word() + (judgement.expected() ? ", expected" : "")));
        for (Observation seen : judgement.observations()) {
            term(
                    "Seen",
                    seen.seen()
                            + scenario.callOf(seen)
                                    .map(call -> " (call " + call.number() + ")")
                                    .orElse(""));
            term("Expected", seen.expected());
        }
        page.markup("</dl>\n</section>\n");
    }

    private void calls(ScenarioReport scenario) {
        if (scenario.calls().isEmpty()) {
            return;
        }
        page.markup("<details>\n<summary>%s</summary>\n<table>\n<thead><tr>"
                        .formatted(Summary.counted(scenario.calls().size(), "call")))
                .markup(Stream.of("call", "method", "path", "status")
                        .map("<th scope=\"col\">%s</th>"::formatted)
                        .collect(Collectors.joining()))
                .markup("</tr></thead>\n<tbody>\n");
        scenario.calls()
                .forEach(call -> page.markup("<tr><td>%d</td><td>%s</td><td><code>%s</code></td><td>%s</td></tr>\n"
                        .formatted(
                                call.number(),
                                escaped(call.method()),
                                escaped(call.path()),
                                call.status() == 0 ? "none" : call.status())));
        page.markup("</tbody>\n</table>\n</details>\n");
    }

    private void term(String name, String words) {
        page.markup("<dt>%s</dt><dd>%s</dd>\n".formatted(name, escaped(words)));
    }

    private static String link(ScenarioReport scenario, String words) {
        return "<a href=\"#%s\">%s</a>".formatted(anchor(scenario), escaped(words));
    }

    private static String anchor(ScenarioReport scenario) {
        return "scenario-" + scenario.scenario().name();
    }
}
