package io.examplarymock.harness.verify.evidence;

import io.examplarymock.harness.verify.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is known of one run of the client in one scenario. The clock of the workspace ran by itself but for {@code
 * jumps}.
 *
 * @param calls of the client, oldest first; those without a usable key too
 * @param sessions that the client created
 * @param notices what the browser saw
 * @param ownerId id of the user to whom the key belongs
 * @param actorEmail of the person
 * @param page what was seen of the page, if the client is one
 */
public record Evidence(
        Scenario scenario,
        List<Call> calls,
        List<Trail> sessions,
        List<Notice> notices,
        List<Jump> jumps,
        ClientResult result,
        ClientEnd end,
        String ownerId,
        String actorEmail,
        Optional<PageVisit> page) {
    private static final Set<String> FINAL = Set.of("completed", "cancelled", "expired");

    public Evidence {
        calls = List.copyOf(calls);
        sessions = List.copyOf(sessions);
        notices = List.copyOf(notices);
        jumps = List.copyOf(jumps);
    }

    /** All that is known of a run of a program. */
    public Evidence(
            Scenario scenario,
            List<Call> calls,
            List<Trail> sessions,
            List<Notice> notices,
            List<Jump> jumps,
            ClientResult result,
            ClientEnd end,
            String ownerId,
            String actorEmail) {
        this(scenario, calls, sessions, notices, jumps, result, end, ownerId, actorEmail, Optional.empty());
    }

    /** Returns whether a status of a session is one after which nothing happens (fact O13). */
    public static boolean isFinal(String status) {
        return FINAL.contains(status);
    }

    /** Returns the calls of one operation, oldest first. */
    public List<Call> calls(String operation) {
        return calls.stream().filter(call -> call.is(operation)).toList();
    }

    /** Returns the calls that came after another one, oldest first. */
    public List<Call> after(Call earlier) {
        return calls.subList(calls.indexOf(earlier) + 1, calls.size());
    }

    /** Returns how much time passed by itself between two instants. */
    public Duration elapsed(Instant from, Instant to) {
        Duration leapt = jumps.stream()
                .filter(jump -> !jump.isBefore(from) && jump.isBefore(to))
                .map(Jump::by)
                .reduce(Duration.ZERO, Duration::plus);
        return Duration.between(from, to).minus(leapt);
    }

    /** Returns when the client first learnt that a session has this status: by an answer, a message or a redirect. */
    public Optional<Instant> learnt(String status) {
        Stream<Instant> answers = calls("getEmbedSession").stream()
                .filter(Call::succeeded)
                .filter(call -> call.answered()
                        .get("status")
                        .text()
                        .filter(status::equals)
                        .isPresent())
                .map(Call::at);
        Stream<Instant> told = notices.stream()
                .filter(Notice::reached)
                .filter(notice -> notice.status().filter(status::equals).isPresent())
                .map(Notice::at);
        return Stream.concat(answers, told).min(Instant::compareTo);
    }

    /** Returns whether the client told this outcome. */
    public boolean reports(String outcome) {
        return result.outcome().filter(outcome::equals).isPresent();
    }
}
