package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import io.examplarymock.schemas.Facts;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One interaction of a contract, read as: what is asked, in which state, on which facts it rests, what is answered. */
final class Contract {
    static final String PROVIDER = "examplary-api";
    static final String KEY = "examp_ExampleKey0000000000000000000000";

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
        return new Contract(
                pact,
                description,
                Arrays.stream(facts)
                        .map(id -> id + " (tier "
                                + Facts.load().find(id).orElseThrow().tier() + ")")
                        .collect(Collectors.joining(", ", "Facts: ", "")));
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
        return with(asked -> asked.method("GET").path(path)).withKey();
    }

    /** Asks at a path with ids of the state, for example {@code /exams/${examId}}. */
    Contract get(String path, String example) {
        return asks("GET", path, example);
    }

    Contract delete(String path, String example) {
        return asks("DELETE", path, example);
    }

    Contract post(String path, String example) {
        return asks("POST", path, example);
    }

    Contract post(String path, DslPart body) {
        return with(asked -> asked.method("POST").path(path).body(body)).withKey();
    }

    /** Asks without a key, as {@code how} says. */
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

    private Contract asks(String method, String path, String example) {
        return with(asked -> asked.method(method).path(fromProviderState(path, example)))
                .withKey();
    }

    private Contract withKey() {
        return with(asked -> asked.header("Authorization", fromProviderState("Bearer ${apiKey}", "Bearer " + KEY)));
    }
}
