package io.examplarymock.server.workspace;

import java.time.Instant;
import java.util.Map;

/** Defines a question type of the workspace, in place of any earlier one of its id (facts E15, P4). */
public record DefineQuestionType(Map<String, Object> definition) implements Command<Void> {
    @Override
    public Change<Void> applyTo(Workspace workspace, Instant now, Instant systemNow) {
        return new Change<>(
                workspace.with(workspace
                        .content()
                        .with(workspace.content().questionTypes().with(definition))),
                null);
    }
}
