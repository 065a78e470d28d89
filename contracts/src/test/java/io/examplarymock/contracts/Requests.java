package io.examplarymock.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Requests to one path that vary.
 *
 * @param asking what all of them are, such as "a request to create a user"
 * @param state the provider state in which they are sent
 * @param body makes the body of a variation's sample
 */
record Requests(String asking, String state, String path, UnaryOperator<Sample> body) {
    /** Each is refused for the member that it names. */
    V4Pact refused(PactBuilder pact, List<Variation> wrong) {
        return answered(pact, wrong, 400, variation -> Bodies.violation(variation.pointer()));
    }

    /** Each is answered with this status and a body that depends on it. */
    V4Pact answered(PactBuilder pact, List<Variation> variations, int status, Function<Variation, DslPart> answer) {
        variations.forEach(variation -> Contract.of(pact, asking + " " + variation.what(), variation.facts())
                .given(state)
                .postExactly(path, body.apply(variation.sample()))
                .answers(status, answer.apply(variation)));
        return pact.toPact();
    }

    /** Sends each, and asserts its status. */
    void answer(int status, MockServer mock, List<Variation> variations) throws IOException, InterruptedException {
        for (Variation variation : variations) {
            assertThat(new Client(mock).post(path, body.apply(variation.sample())))
                    .as(variation.what())
                    .isEqualTo(status);
        }
    }
}
