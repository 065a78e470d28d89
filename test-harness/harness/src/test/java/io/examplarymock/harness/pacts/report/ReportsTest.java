package io.examplarymock.harness.pacts.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.harness.masking.Masking;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayName("A run of pacts verify")
class ReportsTest {
    private static final InteractionResult PASSED = result(Outcome.PASSED, List.of(), List.of("take care"));
    private static final InteractionResult FAILED =
            result(Outcome.FAILED, List.of("body $.a: <b> & \"c\"\nsecond line \u0000"), List.of());
    private static final InteractionResult PENDING = result(Outcome.PENDING, List.of("not yet"), List.of());

    private final Verification run = new Verification(
            "a mock",
            List.of("a note"),
            List.of(new PactResult("school", "api", "a.json", List.of(), List.of(PASSED, FAILED, PENDING))),
            List.of("the result could not be published"));

    @Test
    void is_told_in_lines() {
        assertThat(run.asText(false)).isEqualTo("""
                Verified against a mock
                Note: a note

                school -> api  [a.json]
                  ok       asking (given a state)
                           warning: take care
                  FAILED   asking (given a state)
                           body $.a: <b> & "c"
                             second line \u0000
                  pending  asking (given a state)
                           not yet

                the result could not be published
                3 interactions of 1 pact: 1 passed, 1 failed, 1 pending""");
    }

    @Test
    void is_coloured_only_if_that_is_wanted() {
        assertThat(run.asText(false)).doesNotContain("\u001b");
        assertThat(run.asText(true)).contains("\u001b[31mFAILED \u001b[0m  asking");
        assertThat(run.asText(true).replaceAll("\u001b\\[\\d+m", "")).isEqualTo(run.asText(false));
    }

    @Test
    void is_well_formed_XML_for_machines() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitReport.of(run))));

        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("body $.a: <b> & \"c\"\nsecond line ?");
        assertThat(xml.getElementsByTagName("skipped")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("message")
                        .getNodeValue())
                .isEqualTo("pending: not yet");
    }

    @Test
    void passes_whatever_is_pending_and_fails_with_one_failure() {
        assertThat(run.passed()).isFalse();
        assertThat(of(PASSED, PENDING).passed()).isTrue();
    }

    @Test
    void never_shows_a_key() {
        Masking masking = new Masking();
        masking.hide("hunter2");
        masking.hide("hunter22");
        masking.hide(" ");

        assertThat(masking.apply("key examp_DemoKey0000000000000000000000000, Bearer abc.def, Basic dTpw,"
                        + " hunter22 and hunter2, but examp_ alone"))
                .isEqualTo("key examp_****, Bearer ****, Basic ****, **** and ****, but examp_ alone");
    }

    private static Verification of(InteractionResult... results) {
        return new Verification(
                "a mock",
                List.of(),
                List.of(new PactResult("school", "api", "a.json", List.of(), List.of(results))),
                List.of());
    }

    private static InteractionResult result(Outcome outcome, List<String> problems, List<String> warnings) {
        return new InteractionResult(
                "asking", List.of("a state"), outcome, problems, warnings, Duration.ofMillis(1500));
    }
}
