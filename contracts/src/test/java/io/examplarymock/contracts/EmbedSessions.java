package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The embed sessions of one flow, as contracts ask for them and read them. */
record EmbedSessions(String flow) {
    static final String PATH = "/embed-sessions";
    static final String ONE = PATH + "/${embedSessionId}";

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private static final Sample NOTHING = Sample.empty();
    private static final Sample EVERYTHING = Sample.of("""
            {"theme": {"primaryColor": "#4f46e5", "locale": "en"}, "metadata": {"myUniqueIdentifier": "abc1234"},
             "returnUrl": "https://example.com", "allowedOrigin": "http://localhost:3000"}""");

    /** The smallest request: flow and actor. */
    Sample smallest() {
        return Sample.of("{}").and("flow", flow).and("actor", "${actorId}");
    }

    /** A request with presets and nothing else that could be left out. */
    Sample with(Sample presets) {
        return smallest().and("presets", presets);
    }

    /** A request with everything that can be said. */
    Sample withEverything(Sample presets) {
        return with(presets).and(EVERYTHING);
    }

    /** The parameters of a provider state with a session of this flow. */
    Map<String, Object> in(String status) {
        return Map.of("flow", flow, "status", status);
    }

    /** What {@link #smallest} is answered with, when it asks for these ways of response. */
    DslPart createdSmallest(String... modes) {
        return session(
                "pending", List.of(modes), Sample.empty(), NOTHING.answered(), NOTHING.answered(), NOTHING.answered());
    }

    /** What {@link #with} is answered with. */
    DslPart created(Sample presets) {
        return session("pending", List.of(), presets, NOTHING.answered(), NOTHING.answered(), NOTHING.answered());
    }

    /** What {@link #withEverything} is answered with. */
    DslPart createdWithEverything(Sample presets) {
        return session(
                "pending",
                List.of("return_url", "post_message"),
                presets,
                NOTHING.answered(),
                theme -> theme.stringType("primaryColor", "#4f46e5").stringType("locale", "en"),
                metadata -> metadata.stringType("myUniqueIdentifier", "abc1234"));
    }

    /** What the smallest request with a theme is answered with. */
    DslPart createdWithTheme(Sample theme) {
        return session("pending", List.of(), NOTHING, NOTHING.answered(), theme.answered(), NOTHING.answered());
    }

    /** A session as polling shows it, created by the provider state with an allowed origin. */
    DslPart polled(String status, Sample presets, Consumer<LambdaDslObject> outputs) {
        return session(status, List.of("post_message"), presets, outputs, NOTHING.answered(), NOTHING.answered());
    }

    DslPart polled(String status, Sample presets) {
        return polled(status, presets, NOTHING.answered());
    }

    private DslPart session(
            String status,
            List<String> modes,
            Sample presets,
            Consumer<LambdaDslObject> outputs,
            Consumer<LambdaDslObject> theme,
            Consumer<LambdaDslObject> metadata) {
        return newJsonBody(session -> session.stringMatcher(
                                "id", "embed_session_.+", Placeholders.fill("${embedSessionId}"))
                        .stringValue("status", status)
                        .stringMatcher(
                                "embedUrl", "https?://.+/embeds/.+", "https://app.examplary.ai/embeds/55S843D7HfNf")
                        .stringValue("flow", flow)
                        .stringMatcher("actor", "user_.+", Placeholders.fill("${actorId}"))
                        .array("enabledResponseModes", array -> modes.forEach(array::stringValue))
                        .stringMatcher("createdAt", INSTANT, "2025-12-09T16:52:52.120Z")
                        .stringMatcher("expiresAt", INSTANT, "2025-12-16T16:52:52.120Z")
                        .object("presets", presets.answered())
                        .object("outputs", outputs)
                        .object("theme", theme)
                        .object("metadata", metadata))
                .build();
    }
}
