package io.examplarymock.harness.verify.report;

import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.verify.rule.About;
import io.examplarymock.harness.verify.rule.Level;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.rule.RuleText;
import io.examplarymock.schemas.Tier;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report in SARIF 2.1.0. The judge sees no sources: what is certain about a place is the scenario and the operation, told as
 * logical location. Services that show results beside code ask for a file as well: that is the one which the command names.
 */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String NOTE = "note";
    private static final Map<Level, String> LEVELS =
            Map.of(Level.MUST, "error", Level.SHOULD, "warning", Level.MAY, NOTE);

    private final VerifyReport report;

    private SarifReport(VerifyReport report) {
        this.report = report;
    }

    static String of(VerifyReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        document.put("runs", List.of(new SarifReport(report).run()));
        return Json.write(document) + "\n";
    }

    private Map<String, Object> run() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Examplary Mock verify");
        driver.put("rules", report.rules().stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("invocations", List.of(invocation()));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results());
        return run;
    }

    private static Map<String, Object> rule(Rule rule) {
        About about = rule.about();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", about.id());
        members.put("shortDescription", text(about.title()));
        members.put("fullDescription", text(Stakes.of(rule)));
        Map<String, Object> help = new LinkedHashMap<>(text("What is at stake: " + Stakes.of(rule) + "\nTo mend: "
                + about.mend() + "\nClause: " + RuleText.clause(about)));
        help.put(
                "markdown",
                "%s\n\n**To mend:** %s\n\n**Clause:** %s"
                        .formatted(Stakes.of(rule), about.mend(), RuleText.clause(about)));
        members.put("help", help);
        members.put("defaultConfiguration", Map.of("level", LEVELS.get(about.level())));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("tags", List.of("examplary", about.level().word()));
        properties.put("facts", about.clause().facts());
        about.clause().tier().map(Tier::label).ifPresent(tier -> properties.put("tier", tier));
        members.put("properties", properties);
        return members;
    }

    private Map<String, Object> invocation() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("executionSuccessful", report.isComplete());
        members.put(
                "toolExecutionNotifications",
                report.scenarios().stream()
                        .filter(scenario -> scenario.fault().isPresent())
                        .map(scenario -> notification(
                                scenario.scenario().name() + " was not judged: "
                                        + scenario.fault().get(),
                                "error"))
                        .toList());
        members.put(
                "toolConfigurationNotifications",
                report.stale().stream()
                        .map(line -> notification(
                                "The baseline expects what did not happen: " + line + ". Take the line out.", "error"))
                        .toList());
        return members;
    }

    private static Map<String, Object> notification(String words, String level) {
        return Map.of("message", text(words), "level", level);
    }

    private List<Map<String, Object>> results() {
        List<String> ids = report.rules().stream().map(Rule::id).toList();
        List<Map<String, Object>> results = new ArrayList<>();
        for (ScenarioReport scenario : report.scenarios()) {
            for (Judgement judgement : scenario.broken()) {
                String rule = judgement.rule().id();
                String name = scenario.scenario().name();
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("ruleId", rule);
                result.put("ruleIndex", ids.indexOf(rule));
                result.put("level", LEVELS.get(judgement.rule().about().level()));
                result.put("message", text(message(scenario, judgement)));
                result.put("locations", List.of(location(scenario, judgement)));
                // Lines of the client's sources are unknown, so that they cannot tell one alert from another.
                result.put("partialFingerprints", Map.of("primaryLocationLineHash", rule + "/" + name + ":1"));
                if (judgement.expected()) {
                    result.put(
                            "suppressions",
                            List.of(Map.of(
                                    "kind",
                                    "external",
                                    "status",
                                    "accepted",
                                    "justification",
                                    "The baseline expects it.")));
                }
                results.add(result);
            }
        }
        return results;
    }

    private static String message(ScenarioReport scenario, Judgement judgement) {
        return "In the scenario " + scenario.scenario().name() + ": "
                + judgement.observations().stream()
                        .map(seen -> "seen: " + seen.seen() + "; expected: " + seen.expected() + ".")
                        .collect(Collectors.joining(" "))
                + " " + judgement.rule().about().mend();
    }

    private Map<String, Object> location(ScenarioReport scenario, Judgement judgement) {
        String name = scenario.scenario().name();
        String operation = judgement.observations().stream()
                .flatMap(observation -> scenario.callOf(observation).stream())
                .map(ReportedCall::operation)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse("");
        List<Map<String, Object>> logical = new ArrayList<>();
        logical.add(Map.of("name", name, "fullyQualifiedName", name, "kind", "scenario"));
        if (!operation.isEmpty()) {
            logical.add(Map.of("name", operation, "fullyQualifiedName", name + "/" + operation, "kind", "operation"));
        }
        return Map.of(
                "physicalLocation",
                Map.of("artifactLocation", Map.of("uri", uri(report.source())), "region", Map.of("startLine", 1)),
                "logicalLocations",
                logical);
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path: " + path, e);
        }
    }

    private static Map<String, Object> text(String words) {
        return Map.of("text", words);
    }
}
