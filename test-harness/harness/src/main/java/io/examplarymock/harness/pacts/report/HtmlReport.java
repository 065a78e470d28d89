package io.examplarymock.harness.pacts.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import java.util.Locale;

/** A run as one page that needs nothing else. */
final class HtmlReport {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Verification of pacts</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 0; }
            .source { color: #666; font-size: .85rem; overflow-wrap: anywhere; }
            ul { list-style: none; padding: 0; } li { border-left: .3rem solid; margin: .4rem 0; padding: .1rem .8rem; }
            .passed { border-color: #2a7d3f; } .failed { border-color: #b3261e; } .pending { border-color: #b58105; }
            .word { display: inline-block; font-weight: bold; min-width: 5rem; }
            pre { background: #f5f5f5; margin: .3rem 0; overflow-x: auto; padding: .5rem .8rem; white-space: pre-wrap; }
            .note { background: #fff6dd; padding: .3rem .8rem; }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private HtmlReport() {}

    static String of(Verification run) {
        HtmlReport report = new HtmlReport();
        report.line("h1", "", "Verification of pacts");
        report.line("p", "", "Against " + run.target() + ".");
        report.line("p", "", run.summary() + ".");
        run.notes().forEach(report::note);
        run.failures().forEach(report::note);
        run.pacts().forEach(report::add);
        return report.html.append("</body>\n</html>\n").toString();
    }

    private void add(PactResult pact) {
        line("h2", "", pact.consumer() + " → " + pact.provider());
        line("div", "source", pact.source());
        pact.notes().forEach(this::note);
        html.append("<ul>\n");
        pact.interactions().forEach(this::add);
        html.append("</ul>\n");
    }

    private void add(InteractionResult interaction) {
        String outcome = interaction.outcome().name().toLowerCase(Locale.ROOT);
        html.append("<li class=\"%s\">".formatted(outcome));
        html.append("<span class=\"word\">%s</span> ".formatted(outcome));
        html.append(escaped(interaction.title())).append('\n');
        interaction.warnings().forEach(this::note);
        interaction.problems().forEach(problem -> line("pre", "", problem));
        html.append("</li>\n");
    }

    private void note(String text) {
        line("div", "note", text);
    }

    private void line(String element, String style, String text) {
        String attribute = style.isEmpty() ? "" : " class=\"" + style + "\"";
        html.append("<%s%s>%s</%s>\n".formatted(element, attribute, escaped(text), element));
    }
}
