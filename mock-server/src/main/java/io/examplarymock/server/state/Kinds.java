package io.examplarymock.server.state;

import java.util.List;

/** Every kind of parts, in the order in which the document lists them and in which they can be read. */
final class Kinds {
    static final List<Kind<?>> ALL = List.of(
            new UserKind(),
            new KeyKind(),
            new ExamKind(),
            new HandInKind(),
            new SpaceKind(),
            new ProgressKind(),
            new MaterialKind(),
            new QuestionTypeKind(),
            new OAuthClientKind(),
            new GrantKind(),
            new TokenKind(),
            new SessionKind(),
            new DeletionKind());

    private Kinds() {}

    static Kind<?> named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableState("/" + name, "is no kind of parts that this server knows"));
    }
}
