package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a session is created with, and what follows from it for the steps in it.
 *
 * @param flow empty if it is not said, or not known
 * @param exam the exam that the session is about; empty if the script does not bring it
 */
record Terms(Mapping session, Optional<FlowRules> flow, Optional<Node> exam) {

    private static final Pattern EXAM = Pattern.compile("\\$\\{(exam|exams\\.([A-Za-z0-9_-]+))\\.id\\}");

    /** Returns the terms of a session; one that is absent says nothing. */
    static Terms of(Optional<Node> session, Mapping script) {
        Mapping said = session.filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(Mapping.empty(script.place()));
        return new Terms(
                said,
                said.member("flow").flatMap(Node::text).flatMap(FlowRules::of),
                exam(said, script.member("given")));
    }

    private static Optional<Node> exam(Mapping session, Optional<Node> given) {
        Matcher preset = EXAM.matcher(session.member("presets")
                .flatMap(presets -> presets.member("examId"))
                .flatMap(Node::text)
                .orElse(""));
        if (!preset.matches()) {
            return Optional.empty();
        }
        return preset.group(2) == null
                ? given.flatMap(all -> all.member("exam"))
                : given.flatMap(all -> all.member("exams")).flatMap(exams -> exams.member(preset.group(2)));
    }
}
