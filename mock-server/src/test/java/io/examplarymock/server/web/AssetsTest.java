package io.examplarymock.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MockTest
@DisplayName("The files of pages")
class AssetsTest {
    @ParameterizedTest
    @CsvSource({
        "page.js, text/javascript",
        "page.css, text/css",
        "flows/take-exam.js, text/javascript",
        "lib/lit-html/lit-html.js, text/javascript",
        "lib/pico/css/pico.classless.min.css, text/css"
    })
    void are_served_with_their_types(String name, String type, Caller caller) {
        Answer answer = get(caller, name).hasStatus(200);

        assertThat(answer.header("Content-Type")).hasValue(type + "; charset=utf-8");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.text()).isNotBlank();
    }

    @Test
    void are_sent_once_as_long_as_they_stay_the_same(Caller caller) {
        String tag = get(caller, "page.js").header("ETag").orElseThrow();

        Answer again = caller.sendBare(request -> request.header("If-None-Match", tag), "/embeds/assets/page.js");

        again.hasStatus(304);
        assertThat(again.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none.js",
                "flows/",
                "..%2FEmbedApplication.class",
                "%2e%2e/texts/en/common.json",
                "lib/",
                "lib/lit-html/../../Assets.class",
                "lib/none/none.js",
                "PAGE.JS",
                "page.js/"
            })
    void are_nothing_else(String name, Caller caller) {
        get(caller, name).hasStatus(404);
    }

    private static Answer get(Caller caller, String name) {
        return caller.sendBare(request -> request, "/embeds/assets/" + name);
    }
}
