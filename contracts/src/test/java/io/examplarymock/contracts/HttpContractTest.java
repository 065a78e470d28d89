package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.Matchers.regexp;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Contract.PROVIDER, pactVersion = PactSpecVersion.V4)
@DisplayName("The contract about what HTTP itself refuses")
class HttpContractTest {
    private static final String CONSUMER = "http";
    private static final String TEXT = "flow=generate-exam";

    private static final List<WrongMethod> WRONG_METHODS = WrongMethod.table("""
            list the users             | GET    | /users                              | POST
            delete the key's own user  | DELETE | /me                                 | GET HEAD PATCH
            delete the exams           | DELETE | /exams                              | POST
            add to an exam             | POST   | /exams/${examId}                    | GET HEAD DELETE
            read the export of an exam | GET    | /exams/${examId}/export/qti3-zip    | POST
            list the practice spaces   | GET    | /practice-spaces                    | POST
            delete a practice space    | DELETE | /practice-spaces/${practiceSpaceId} | GET HEAD
            list the embed sessions    | GET    | /embed-sessions                     | POST
            replace an embed session   | PUT    | /embed-sessions/${embedSessionId}   | GET HEAD DELETE
            add to the student levels  | POST   | /student-levels                     | GET HEAD
            add to the taxonomies      | POST   | /taxonomies                         | GET HEAD""");

    @Pact(consumer = CONSUMER)
    V4Pact withoutBody(PactBuilder pact) {
        Call.withBody()
                .forEach(call -> Contract.of(pact, "a request to " + call.phrase() + " without a body", "G2", "G11")
                        .asks(call.method(), call.examplePath())
                        .answers(400, Bodies.error("The request body is missing.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "withoutBody")
    void refusesEachMissingBody(MockServer mock) throws Exception {
        for (Call call : Call.withBody()) {
            assertThat(new Client(mock).send(call.method(), call.path()))
                    .as(call.phrase())
                    .isEqualTo(400);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact notJson(PactBuilder pact) {
        Call.withBody()
                .forEach(call -> Contract.of(
                                pact, "a request to " + call.phrase() + " with a body that is no JSON", "G2", "G12")
                        .asks(call.method(), call.examplePath())
                        .with(asked -> asked.body(TEXT, "text/plain"))
                        .answers(415, Bodies.error("Content-Type must be application/json.")));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "notJson")
    void refusesEachBodyThatIsNoJson(MockServer mock) throws Exception {
        for (Call call : Call.withBody()) {
            assertThat(new Client(mock).with("Content-Type", "text/plain").send(call.method(), call.path(), TEXT))
                    .as(call.phrase())
                    .isEqualTo(415);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact wrongMethod(PactBuilder pact) {
        WRONG_METHODS.forEach(wrong -> Contract.of(
                        pact, "a request to " + wrong.phrase() + ", which there is no method for", "G12")
                .asks(wrong.method(), wrong.path())
                .answers(answer -> answer.status(405)
                        .headers(Map.of("Allow", wrong.allow()))
                        .body(Bodies.error("Method not allowed."))));
        return pact.toPact();
    }

    @Test
    @PactTestFor(pactMethod = "wrongMethod")
    void tellsWhichMethodsThereAre(MockServer mock) throws Exception {
        for (WrongMethod wrong : WRONG_METHODS) {
            assertThat(new Client(mock).send(wrong.method(), wrong.path()))
                    .as(wrong.phrase())
                    .isEqualTo(405);
        }
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownPath(PactBuilder pact) {
        return Contract.of(pact, "a request for a path that does not exist", "G12")
                .get("/exam-sessions")
                .answers(404, Bodies.error("Not found."));
    }

    @Test
    @PactTestFor(pactMethod = "unknownPath")
    void doesNotKnowOtherPaths(MockServer mock) throws Exception {
        assertThat(new Client(mock).get("/exam-sessions")).isEqualTo(404);
    }

    /**
     * A method that a path does not have.
     *
     * @param allowed those that it may have
     */
    private record WrongMethod(String phrase, String method, String path, String allowed) {
        /** No method but these may be named; Pact compares the members of such a header one by one. */
        Matcher allow() {
            String one = "(" + allowed.replace(' ', '|') + ")";
            return regexp(one + "(, ?" + one + ")*", allowed.replaceFirst(" .*", ""));
        }

        static List<WrongMethod> table(String lines) {
            return lines.lines()
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .map(cells ->
                            new WrongMethod(cells.get(0), cells.get(1), Placeholders.fill(cells.get(2)), cells.get(3)))
                    .toList();
        }
    }
}
