package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Evidence;

/** What is sent is what the documentation describes. A missing actor has a rule of its own, and flawed presets are not the client's. */
final class RequestsSatisfyTheirSchemas implements Rule {
    @Override
    public About about() {
        return About.must(
                "requests-satisfy-their-schemas",
                "Every request body is as the documentation describes it.",
                Clause.of("The documentation's request examples and the public reference.", "C7", "E1.P", "E2.P"),
                "Compare the body with the schema: bin/test-harness validate --schema NAME FILE.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Verdict.of(evidence.calls().stream()
                .flatMap(call -> call.exchange().violations().stream()
                        .filter(finding -> !finding.pointer().equals("/actor"))
                        .filter(finding -> !evidence.scenario().isFlawed()
                                || !finding.pointer().startsWith("/presets"))
                        .map(finding -> Observation.of(
                                call,
                                call.words() + " with a body in which " + finding.message(),
                                "a body that the documentation describes"
                                        + (finding.facts().isEmpty()
                                                ? ""
                                                : " (" + String.join(", ", finding.facts()) + ")"))))
                .toList());
    }
}
