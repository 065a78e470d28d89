package io.examplarymock.harness.drift.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import io.examplarymock.harness.drift.observation.FactVerdict;

/** A report as a page without scripts that needs nothing else. */
final class HtmlReport {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Drift</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; } th, td { padding: .3rem .6rem; text-align: left; }
            td { border-top: 1px solid #ccc; overflow-wrap: anywhere; vertical-align: top; }
            .differs { background: #fbe9e7; } .confirmed { background: #e8f3ea; } p.seen { margin: .2rem 0; }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private HtmlReport() {}

    static String of(DriftReport report) {
        HtmlReport page = new HtmlReport();
        page.line("h1", "Drift");
        page.line(
                "p", report.upstream() + " on " + report.at() + (report.writes() ? ", with writes" : ", only reading"));
        page.line("p", report.summary() + ".");
        report.leftBehind().forEach(left -> page.line("p", "Left behind: " + left));
        if (!report.news().isEmpty()) {
            page.line("h2", "Newly seen");
            page.html.append("<ul>\n");
            report.news().forEach(something -> page.line("li", Sentences.of(something)));
            page.html.append("</ul>\n");
        }
        page.line("h2", "Facts");
        page.html.append("<table>\n<tr><th>fact</th><th>tier</th><th>verdict</th><th>what it says</th></tr>\n");
        report.facts().forEach(page::row);
        return page.html.append("</table>\n</body>\n</html>\n").toString();
    }

    private void row(FactVerdict verdict) {
        html.append("<tr class=\"%s\">".formatted(verdict.verdict().word()));
        cell(verdict.fact().id());
        cell(verdict.fact().tier().label());
        cell(verdict.verdict().word().replace('-', ' '));
        html.append("<td>").append(escaped(verdict.fact().summary()));
        if (!verdict.reason().isEmpty()) {
            seen(verdict.reason());
        }
        verdict.observations().stream()
                .filter(observation -> !observation.expected().isEmpty())
                .forEach(observation -> seen(Sentences.of(observation)));
        html.append("</td></tr>\n");
    }

    private void seen(String text) {
        html.append("<p class=\"seen\"><em>%s</em></p>".formatted(escaped(text)));
    }

    private void cell(String text) {
        html.append("<td>").append(escaped(text)).append("</td>");
    }

    private void line(String element, String text) {
        html.append("<%s>%s</%s>\n".formatted(element, escaped(text), element));
    }
}
