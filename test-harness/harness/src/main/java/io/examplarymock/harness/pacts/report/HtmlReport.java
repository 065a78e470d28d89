package io.examplarymock.harness.pacts.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import io.examplarymock.harness.markup.HtmlPage;
import java.util.Locale;

/** A run as one page that needs nothing else. */
final class HtmlReport {
    private final HtmlPage page = HtmlPage.titled("Verification of pacts", HtmlReport.class, "pacts.css");

    private HtmlReport() {}

    static String of(Verification run) {
        HtmlReport report = new HtmlReport();
        report.page.line("h1", "", "Verification of pacts");
        report.page.line("p", "", "Against " + run.target() + ".");
        report.page.line("p", "", run.summary() + ".");
        run.notes().forEach(report::note);
        run.failures().forEach(report::note);
        run.pacts().forEach(report::add);
        return report.page.end();
    }

    private void add(PactResult pact) {
        page.line("h2", "", pact.consumer() + " → " + pact.provider());
        page.line("div", "source", pact.source());
        pact.notes().forEach(this::note);
        page.markup("<ul>\n");
        pact.interactions().forEach(this::add);
        page.markup("</ul>\n");
    }

    private void add(InteractionResult interaction) {
        String outcome = interaction.outcome().name().toLowerCase(Locale.ROOT);
        page.markup("<li class=\"%s\">".formatted(outcome));
        page.markup("<span class=\"word\">%s</span> ".formatted(outcome));
        page.markup(escaped(interaction.title())).markup("\n");
        interaction.warnings().forEach(this::note);
        interaction.problems().forEach(problem -> page.line("pre", "", problem));
        page.markup("</li>\n");
    }

    private void note(String text) {
        page.line("div", "note", text);
    }
}
