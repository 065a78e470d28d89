package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.pacts.model.NotAPact;
import io.examplarymock.harness.pacts.model.Pact;
import io.examplarymock.harness.pacts.model.PactReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found in one file.
 *
 * @param file its name, as the user knows it
 * @param pact what it says; empty if it is no pact
 * @param parts the interactions in which something was found; first what concerns none
 */
record CheckedPact(String file, Optional<Pact> pact, List<Part> parts) {

    /**
     * Findings in one interaction.
     *
     * @param description what the consumer calls it; empty for what concerns none
     */
    record Part(String description, List<Finding> findings) {}

    static CheckedPact of(String file, String text) {
        Pact pact;
        try {
            pact = PactReader.read(text);
        } catch (NotAPact fault) {
            return new CheckedPact(file, Optional.empty(), List.of(new Part("", List.of(finding(fault)))));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("", pact.faults().stream().map(CheckedPact::finding).toList()));
        InteractionRules rules = new InteractionRules();
        pact.interactions()
                .forEach(interaction -> parts.add(new Part(interaction.description(), rules.judge(interaction))));
        parts.removeIf(part -> part.findings().isEmpty());
        return new CheckedPact(file, Optional.of(pact), List.copyOf(parts));
    }

    long count(Severity severity) {
        return parts.stream()
                .flatMap(part -> part.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    int interactions() {
        return pact.map(read -> read.interactions().size() + read.faults().size())
                .orElse(0);
    }

    /** A line about the file; then a line for each interaction that has findings, with two for each finding. */
    Stream<String> lines() {
        String about = pact.map(read -> read.consumer() + " and " + read.provider() + ", Pact " + read.specification()
                        + ", " + Words.counted(interactions(), "interaction"))
                .orElse("no pact");
        return Stream.concat(
                Stream.of(file + ": " + about + (parts.isEmpty() ? ": OK" : "")),
                parts.stream().flatMap(CheckedPact::lines));
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", file);
        members.put("consumer", pact.map(Pact::consumer).orElse(null));
        members.put("provider", pact.map(Pact::provider).orElse(null));
        members.put("specification", pact.map(Pact::specification).orElse(null));
        members.put("interactions", interactions());
        members.put(
                "findings",
                parts.stream()
                        .flatMap(part -> part.findings().stream().map(finding -> members(part, finding)))
                        .toList());
        return members;
    }

    private static Stream<String> lines(Part part) {
        Stream<String> findings = part.findings().stream()
                .flatMap(finding -> Stream.of(
                        "    " + finding.severity().label() + " "
                                + finding.rule().id() + " at "
                                + (finding.pointer().isEmpty() ? "the root" : finding.pointer()),
                        "      " + finding.text()));
        return part.description().isEmpty() ? findings : Stream.concat(Stream.of("  " + part.description()), findings);
    }

    private static Map<String, Object> members(Part part, Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("interaction", part.description().isEmpty() ? null : part.description());
        members.putAll(finding.members());
        return members;
    }

    private static Finding finding(NotAPact fault) {
        return Finding.failure(Rule.NOT_A_PACT, fault.pointer(), fault.getMessage())
                .found(fault.found())
                .expected(fault.expected());
    }
}
