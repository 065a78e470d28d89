package io.examplarymock.harness.drift.probe;

import io.examplarymock.harness.drift.deployment.Answer;
import io.examplarymock.harness.drift.observation.Findings;
import io.examplarymock.harness.drift.observation.NewlySeen;
import io.examplarymock.harness.drift.observation.NewlySeen.What;
import io.examplarymock.harness.drift.observation.Observation;
import io.examplarymock.harness.drift.observation.Verdict;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns answers into observations of facts. */
final class Judge {
    /** That an error has a message; which status what answers; that creating answers 201. */
    static final String ERROR_BODY = "G11";

    static final String ERROR_STATUS = "G12";
    static final String GOOD_STATUS = "G13";

    /** What reading a session shows once the session has ended, and not before. */
    private static final String ENDED = "O10";

    private final Probe probe;
    private final Findings findings;
    private final ShapeJudge shapes;

    Judge(Probe probe, Findings findings) {
        this.probe = probe;
        this.findings = findings;
        this.shapes = new ShapeJudge(this, findings);
    }

    /**
     * Judges an answer that should be good by status and schema; its facts are confirmed if it is.
     *
     * @return whether the call succeeded, so that its body can be looked at
     */
    boolean isGood(Operation operation, Answer answer, Collection<String> facts) {
        if (isObstructed(answer)) {
            return false;
        }
        if (!answer.isGood()) {
            differs(facts, answer, "", String.valueOf(operation.status()), status(answer));
            differs(operation.facts(), answer, "", String.valueOf(operation.status()), status(answer));
            newStatus(operation, answer);
            return false;
        }
        if (answer.status() == operation.status()) {
            confirmed(List.of(GOOD_STATUS), answer);
        } else {
            differs(List.of(GOOD_STATUS), answer, "", String.valueOf(operation.status()), status(answer));
            newStatus(operation, answer);
        }
        confirmed(operation.facts(), answer);
        confirmed(facts, answer);
        operation.responseSchema().ifPresent(schema -> shapes.judge(schema, answer));
        return true;
    }

    /**
     * Judges an answer that should be a refusal.
     *
     * @param code of the refusal, as the catalog knows it
     * @param meant facts that hold if the call is refused, whatever the words are
     * @return whether the call was refused
     */
    boolean isRefused(Operation operation, Answer answer, String code, Set<String> meant) {
        OperationError error = operation.errors().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.id() + " has no refusal " + code));
        String expected = error.status() + ": " + error.text().replace("%s", "…");
        // A wrong key is refused with 401, which is an obstacle to every other probe.
        if (answer.status() != error.status() && isObstructed(answer)) {
            return false;
        }
        if (!(answer.status() == error.status() || answer.isRefusal())) {
            differs(meant, answer, "", "a refusal: " + expected, status(answer));
            differs(List.of(error.fact()), answer, "", expected, status(answer));
            return false;
        }
        confirmed(meant, answer);
        // Requests for tokens are refused as RFC 6749 says.
        boolean ofTokens = answer.json().get("error").isText();
        String message = answer.json()
                .get(ofTokens ? "error_description" : "message")
                .text()
                .orElse("");
        String seen = answer.status() + ": " + (message.isEmpty() ? "no message" : message);
        observe(
                List.of(error.fact()),
                answer.status() == error.status() && error.says(message),
                answer,
                "",
                expected,
                seen);
        if (!ofTokens) {
            observe(List.of(ERROR_BODY), !message.isEmpty(), answer, "/message", "a text", "none");
        }
        newStatus(operation, answer);
        shapes.judgeError(answer);
        return true;
    }

    /** Adds an observation either way. */
    void observe(Collection<String> facts, boolean holds, Answer answer, String place, String expected, String seen) {
        if (holds) {
            confirmed(facts, answer);
        } else {
            differs(facts, answer, place, expected, seen);
        }
    }

    void confirmed(Collection<String> facts, Answer answer) {
        facts.stream()
                .filter(fact -> !fact.equals(ENDED) || hasEnded(answer))
                .forEach(fact -> add(fact, Verdict.CONFIRMED, signature(answer), "", "", "", Optional.empty()));
    }

    void differs(Collection<String> facts, Answer answer, String place, String expected, String seen) {
        facts.forEach(fact -> add(fact, Verdict.DIFFERS, signature(answer), place, expected, seen, Optional.empty()));
    }

    void differs(String fact, Answer answer, String place, String expected, String seen, Observation.Clause clause) {
        add(fact, Verdict.DIFFERS, signature(answer), place, expected, seen, Optional.of(clause));
    }

    void isNewOperation(Answer answer, String signature) {
        findings.add(new NewlySeen(What.OPERATION, signature(answer), "", signature, Optional.empty()));
    }

    /** Says that nothing can be concluded from an answer about the probe's facts, if so. */
    boolean isObstructed(Answer answer) {
        return isObstructed(answer, probe.facts());
    }

    /** Says that nothing can be concluded from an answer about these facts, if so. */
    boolean isObstructed(Answer answer, Collection<String> facts) {
        Optional<String> obstacle = answer.obstacle()
                .or(() -> answer.status() == 401 ? Optional.of("answered 401: the key was refused") : Optional.empty());
        obstacle.ifPresent(reason -> unreached(facts, signature(answer), reason));
        return obstacle.isPresent();
    }

    /** Says why the probe's facts cannot be asked for. */
    void cannotAsk(String reason) {
        unreached(probe.facts(), "", reason);
    }

    void cannotAsk(String fact, String reason) {
        add(fact, Verdict.NOT_REACHABLE, "", "", "", reason, Optional.empty());
    }

    static String signature(Answer answer) {
        return answer.call().method() + ' ' + answer.call().path();
    }

    private void unreached(Collection<String> facts, String call, String reason) {
        facts.forEach(fact -> add(fact, Verdict.NOT_REACHABLE, call, "", "", reason, Optional.empty()));
    }

    private void newStatus(Operation operation, Answer answer) {
        if (!operation.statuses().contains(answer.status())) {
            findings.add(new NewlySeen(
                    What.STATUS, operation.signature(), "", String.valueOf(answer.status()), Optional.empty()));
        }
    }

    private static boolean hasEnded(Answer answer) {
        return answer.json().get("status").text().filter("completed"::equals).isPresent();
    }

    private static String status(Answer answer) {
        return String.valueOf(answer.status());
    }

    private void add(
            String fact,
            Verdict verdict,
            String call,
            String place,
            String expected,
            String seen,
            Optional<Observation.Clause> clause) {
        findings.add(new Observation(fact, verdict, probe.name(), call, place, expected, seen, clause));
    }
}
