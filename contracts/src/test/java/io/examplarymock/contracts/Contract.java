package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One interaction of a contract, read as: what is asked, in which state, on which facts it rests, what is answered.
 * Paths and headers may have placeholders for what the provider state gives.
 */
final class Contract {
    static final String PROVIDER = "examplary-api";

    private final PactBuilder pact;
    private final String description;
    private final String facts;
    private String state = "a workspace";
    private Map<String, Object> parameters = Map.of();
    private UnaryOperator<HttpRequestBuilder> request = asked -> asked;

    private Contract(PactBuilder pact, String description, String facts) {
        this.pact = pact;
        this.description = description;
        this.facts = facts;
    }

    /** Begins an interaction that rests on these facts; each is noted with its tier. */
    static Contract of(PactBuilder pact, String description, String... facts) {
        return new Contract(pact, description, CitedFacts.note(facts));
    }

    Contract given(String name, Map<String, Object> params) {
        state = name;
        parameters = params;
        return this;
    }

    Contract given(String name) {
        return given(name, Map.of());
    }

    Contract get(String path) {
        return asks("GET", path);
    }

    Contract delete(String path) {
        return asks("DELETE", path);
    }

    Contract post(String path) {
        return asks("POST", path);
    }

    /** Posts a body in which every value may be another one of its type. */
    Contract post(String path, Sample body) {
        return post(path).with(asked -> asked.body(body.byType()));
    }

    /** Posts just this body, for bodies that are wrong. */
    Contract postExactly(String path, Sample body) {
        return post(path).with(asked -> asked.body(body.exactly()));
    }

    /** Sends a body of changes in which every value may be another one of its type. */
    Contract patch(String path, Sample body) {
        return asks("PATCH", path).with(asked -> asked.body(body.byType()));
    }

    /** Sends just this body of changes, for bodies that are wrong. */
    Contract patchExactly(String path, Sample body) {
        return asks("PATCH", path).with(asked -> asked.body(body.exactly()));
    }

    Contract asks(String method, String path) {
        return asksWithoutKey(method, path).header("Authorization", "Bearer ${apiKey}");
    }

    Contract asksWithoutKey(String method, String path) {
        return with(asked -> Placeholders.in(path)
                ? asked.method(method).path(fromProviderState(path, Placeholders.fill(path)))
                : asked.method(method).path(path));
    }

    Contract query(String name, String value) {
        return with(asked -> asked.queryParameter(name, inState(value)));
    }

    Contract header(String name, String value) {
        return with(asked -> asked.header(name, inState(value)));
    }

    Contract with(UnaryOperator<HttpRequestBuilder> how) {
        UnaryOperator<HttpRequestBuilder> before = request;
        request = asked -> how.apply(before.apply(asked));
        return this;
    }

    V4Pact answers(int status) {
        return answers(answer -> answer.status(status));
    }

    V4Pact answers(int status, DslPart body) {
        return answers(answer -> answer.status(status).body(body));
    }

    V4Pact answers(UnaryOperator<HttpResponseBuilder> how) {
        return pact.expectsToReceiveHttpInteraction(
                        description,
                        interaction -> interaction
                                .comment(facts)
                                .state(state, parameters)
                                .withRequest(request::apply)
                                .willRespondWith(how::apply))
                .toPact();
    }

    private static Object inState(String value) {
        return Placeholders.in(value) ? fromProviderState(value, Placeholders.fill(value)) : value;
    }
}
