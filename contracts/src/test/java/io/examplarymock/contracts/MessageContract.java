package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import java.util.Map;
import java.util.function.Consumer;

/** One message of a contract, read as: what is told, on which facts it rests, after which session, in which words. */
final class MessageContract {
    private final PactBuilder pact;
    private final String description;
    private final String facts;
    private Map<String, Object> session = Map.of();

    private MessageContract(PactBuilder pact, String description, String facts) {
        this.pact = pact;
        this.description = description;
        this.facts = facts;
    }

    /** Begins an interaction that rests on these facts; each is noted with its tier. */
    static MessageContract of(PactBuilder pact, String description, String... facts) {
        return new MessageContract(pact, description, CitedFacts.note(facts));
    }

    /** Says of which embed session this is told. */
    MessageContract given(Map<String, Object> parameters) {
        session = parameters;
        return this;
    }

    /** The page posts this status and no outputs to the page around it (O8). */
    V4Pact posts(String status) {
        return posts(status, outputs -> {});
    }

    /** The page posts this to the page around it (O8). */
    V4Pact posts(String status, Consumer<LambdaDslObject> outputs) {
        DslPart contents = newJsonBody(message -> message.stringValue("type", "examplary:embed-status-update")
                        .stringValue("status", status)
                        .object("outputs", outputs))
                .build();
        return tells(contents, "origin", "https?://[^/]+", StatusUpdates.PLATFORM);
    }

    /** The page sends the browser to the return URL with this query (O9), which is the message. */
    V4Pact redirects(ReturnedQuery query) {
        return tells(query.contents(), "url", query.urlPattern(), query.url());
    }

    private V4Pact tells(DslPart contents, String metadata, String pattern, String example) {
        return pact.expectsToReceiveMessageInteraction(
                        description,
                        interaction -> interaction
                                .comment(facts)
                                .state("an embed session", session)
                                .withContents(message -> message.withContent(contents)
                                        .withMetadata(entries -> entries.matchRegex(metadata, pattern, example))))
                .toPact();
    }
}
