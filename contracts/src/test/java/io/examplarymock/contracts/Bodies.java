package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.List;
import java.util.function.Consumer;

/** Bodies that several contracts share. */
final class Bodies {
    static final String ACTOR = "user_423r9j3r0jeddJA";
    static final String EXAM = "exam_dj8948hf98hf43";
    static final String SPACE = "space_55S843D7HfNfs9RY48";
    static final String SESSION = "embed_session_55S843D7HfNfs9RY48PoTprXnRcz2Vw8Crst64UYrBnz";

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private Bodies() {}

    /** An error whose exact text is documented. */
    static DslPart exactly(String message) {
        return newJsonBody(error -> error.stringValue("message", message)).build();
    }

    /** An error whose text is not documented. */
    static DslPart error(String example) {
        return newJsonBody(error -> error.stringType("message", example)).build();
    }

    /** The error about a body that breaks its schema, with the member that is at fault. */
    static DslPart violation(String path) {
        return newJsonBody(error -> error.stringType("message", "The request is not valid: " + path + " is wrong")
                        .minArrayLike(
                                "errors",
                                1,
                                fault -> fault.stringValue("path", path).stringType("message", path + " is wrong")))
                .build();
    }

    /** An embed session; {@code particular} adds what the interaction is about. */
    private static DslPart session(String flow, String status, Consumer<LambdaDslObject> particular) {
        return newJsonBody(session -> {
                    session.stringMatcher("id", "embed_session_.+", SESSION);
                    session.stringValue("status", status);
                    session.stringMatcher(
                            "embedUrl", "https?://.+/embeds/.+", "https://app.examplary.ai/embeds/55S843D7HfNf");
                    session.stringValue("flow", flow);
                    session.stringMatcher("actor", "user_.+", ACTOR);
                    session.stringMatcher("createdAt", INSTANT, "2025-12-09T16:52:52.120Z");
                    session.stringMatcher("expiresAt", INSTANT, "2025-12-16T16:52:52.120Z");
                    particular.accept(session);
                })
                .build();
    }

    /** A session as polling shows it, created by the provider state: an allowed origin, no theme, no metadata. */
    static DslPart polled(
            String flow, String status, Consumer<LambdaDslObject> presets, Consumer<LambdaDslObject> outputs) {
        return session(
                flow,
                status,
                session -> session.array("enabledResponseModes", modes -> modes.stringValue("post_message"))
                        .object("presets", presets)
                        .object("outputs", outputs)
                        .object("theme", theme -> {})
                        .object("metadata", metadata -> {}));
    }

    /** A new session that was asked for with everything that can be said. */
    static DslPart created(String flow, Consumer<LambdaDslObject> presets) {
        return session(
                flow,
                "pending",
                session -> session.array(
                                "enabledResponseModes",
                                modes -> modes.stringValue("return_url").stringValue("post_message"))
                        .object("presets", presets)
                        .object("outputs", outputs -> {})
                        .object(
                                "theme",
                                theme -> theme.stringType("primaryColor", "#4f46e5")
                                        .stringType("locale", "en"))
                        .object("metadata", metadata -> metadata.stringType("myUniqueIdentifier", "abc1234")));
    }

    /** A new session that was asked for with flow and actor, and answers in these ways. */
    static DslPart smallest(String flow, String... modes) {
        return session(
                flow,
                "pending",
                session -> session.array(
                                "enabledResponseModes", array -> List.of(modes).forEach(array::stringValue))
                        .object("presets", presets -> {})
                        .object("outputs", outputs -> {})
                        .object("theme", theme -> {})
                        .object("metadata", metadata -> {}));
    }
}
