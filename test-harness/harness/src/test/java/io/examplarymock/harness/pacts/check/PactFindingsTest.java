package io.examplarymock.harness.pacts.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a pact itself, pacts check finds")
class PactFindingsTest {
    @Test
    void text_that_is_no_JSON() {
        assertThat(Pacts.findingsInBad("corrupt")).isEqualTo("""
                    failure not-a-pact at the root
                      the file is no JSON: line 3, column 41: Unexpected end-of-input: was expecting closing quote for a string value""");
    }

    @Test
    void a_document_that_is_no_pact() {
        assertThat(Pacts.findingsInBad("no-pact")).isEqualTo("""
                    failure not-a-pact at /consumer/name
                      the file is no pact: it does not name its consumer""");
    }

    @Test
    void interactions_that_cannot_be_read() {
        assertThat(Pacts.findingsInGood("specification-1")).isEmpty();
        assertThat(Pacts.findingsInBad("broken-interactions")).isEqualTo("""
                    failure not-a-pact at /interactions/0/request/path
                      the request does not say a path
                    failure not-a-pact at /interactions/1/response/status
                      the status is no whole number
                    failure not-a-pact at /interactions/2
                      the interaction is no object
                    failure not-a-pact at /interactions/3/response
                      the interaction does not say what is answered""");
    }

    @Test
    void provider_states_that_the_mock_does_not_know() {
        assertThat(Pacts.findingsInGood("unknown-path")).isEmpty();
        assertThat(Pacts.findingsInBad("provider-state")).isEqualTo("""
                  a request for an exam
                    note provider-state at /interactions/0/providerStates/0/name
                      the mock has no provider state "an exam exist"; did you mean an exam exists?
                    note provider-state at /interactions/0/providerStates/1/name
                      the mock has no provider state "the moon is full\"""");
    }

    @Test
    void kinds_of_interactions_that_cannot_be_judged() {
        assertThat(Pacts.findingsInBad("not-judged")).isEqualTo("""
                  a question and its answer
                    note not-judged at /interactions/0/type
                      interactions of the type Synchronous/Messages are not judged""");
    }
}
