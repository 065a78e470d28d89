package io.examplarymock.contracts;

import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An interaction of a committed pact.
 *
 * @param pact its consumer
 * @param citations the facts that its comments name
 */
record Interaction(String pact, String description, List<Citation> citations, JsonNode json) {
    private static final Pattern CITATION = Pattern.compile("(\\S+) \\(tier ([SPM])\\)");

    /** A fact with the tier that the pact says it has. */
    record Citation(String fact, String tier) {}

    /** All of them, in the order of the files. */
    static List<Interaction> committed() {
        List<Interaction> all = new ArrayList<>();
        try {
            for (Path file : PactFiles.in(Path.of("pacts"))) {
                JsonNode pact = PactFiles.read(file);
                String consumer = pact.at("/consumer/name").asString();
                pact.required("interactions").forEach(interaction -> all.add(of(consumer, interaction)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    int status() {
        return json.at("/response/status").asInt();
    }

    /** The body of the answer; missing where there is none. */
    JsonNode answer() {
        return json.at("/response/body/content");
    }

    /** What a message or a redirect tells; missing for what is asked over HTTP. */
    JsonNode contents() {
        return json.at("/contents/content");
    }

    /** Whether a session of this flow tells it. */
    boolean isToldBy(String flow) {
        return json.at("/providerStates/0/params/flow").asString("").equals(flow);
    }

    /** Whether the answer is an embed session of this flow. */
    boolean answersSessionOf(String flow) {
        return answer().path("flow").asString("").equals(flow);
    }

    /** The operation that is asked; none for messages, and for what no operation answers. */
    Optional<Operation> operation() {
        return OperationCatalog.load()
                                .match(
                                        json.at("/request/method").asString(""),
                                        json.at("/request/path").asString(""))
                        instanceof OperationMatch.Found found
                ? Optional.of(found.operation())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return pact + ": " + description;
    }

    /** Reads an interaction of the pact with this consumer. */
    static Interaction of(String consumer, JsonNode json) {
        List<Citation> citations = json.at("/comments/text")
                .valueStream()
                .flatMap(line -> CITATION.matcher(line.asString()).results())
                .map(found -> new Citation(found.group(1), found.group(2)))
                .toList();
        return new Interaction(consumer, json.required("description").asString(), citations, json);
    }
}
