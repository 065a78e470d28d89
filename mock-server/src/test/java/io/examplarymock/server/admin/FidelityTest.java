package io.examplarymock.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("GET /__admin/examplary/fidelity")
class FidelityTest {
    @Test
    void says_what_rests_on_a_fact(Caller caller) {
        JsonObject fact = fact("C4", caller);

        assertThat(fact.text("tier")).isEqualTo("S");
        assertThat(fact.text("fidelity")).isEqualTo("documented");
        assertThat(fact.texts("errors")).containsExactly("ACTOR_IS_OWNER");
        assertThat(fact.objects("contracts"))
                .extracting(JsonObject::members)
                .contains(Map.of(
                        "pact",
                        "embed-session-actors",
                        "interaction",
                        "a request for an embed session whose actor owns the key"));
    }

    @Test
    void names_no_contract_of_a_fact_that_is_in_none(Caller caller) {
        assertThat(fact("A1", caller).objects("contracts")).isEmpty();
    }

    private static JsonObject fact(String id, Caller caller) {
        return caller.get("/__admin/examplary/fidelity").hasStatus(200).json().objects("facts").stream()
                .filter(fact -> fact.text("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
