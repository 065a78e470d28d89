package io.examplarymock.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.fuzz.Target.Side;
import io.examplarymock.server.testing.Answer;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import io.examplarymock.server.time.ClockMode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever is called with one key, in whatever order, also with ids of the other workspace, of every store. Only the bearer
 * of an embed token or of an export's link needs no key, so those of the other are not known to the caller. Routes of the
 * admin side that name a workspace in their path serve whoever may use the admin side, and are called for the caller's own.
 * WireMock's routes are not called: what they change is one for the whole server, and no key is asked for there.
 */
@DisplayName("A sequence of calls with one key")
public abstract class IsolationContract {
    private static final int CALLS = Integer.getInteger("examplary.isolation.calls", 200);
    private static final int CALLS_UNTIL_COMPARED = 40;
    private static final String MARK = "Known-To-The-Other-Alone";

    @RegisterExtension
    final OwnMock mock;

    private final int calls;

    /**
     * Calls a mock that keeps its workspaces in a store.
     *
     * @param part of the calls that are made of a store in memory
     */
    protected IsolationContract(String store, double part) {
        mock = OwnMock.with(options -> options.seed(7L).clock(ClockMode.FROZEN).store(store));
        calls = (int) (CALLS * part);
    }

    private final List<Target> targets = Targets.all().stream()
            .filter(target -> target.side() != Side.WIREMOCK)
            .toList();

    @Test
    void changes_and_reveals_nothing_of_another() {
        follows(Long.getLong("examplary.fuzz.seed", 1));
    }

    /** Plays what follows from a seed. */
    final void follows(long seed) {
        Chance chance = new Chance(seed);
        Scenery mine = new Scenery(mock.baseUrl(), key("Mine", 0));
        Scenery others = new Scenery(mock.baseUrl(), key("Other", 0));
        Set<String> secrets = secrets(others);
        List<String> before = everything(others.caller());
        List<String> sent = new ArrayList<>();
        int good = 0;
        boolean isArmed = false;
        List<Target> inTurn = new ArrayList<>();

        for (int i = 1; i <= calls; i++) {
            if (inTurn.isEmpty()) {
                inTurn.addAll(targets);
            }
            Target target = inTurn.remove(chance.below(inTurn.size()));
            String path = path(target, mine, others, chance);
            Object body = target.bodies().isEmpty() ? null : body(target, mine, others, chance);
            sent.add(target.method() + " " + path + " " + (body == null ? "" : JsonTree.write(body)));
            Answer answer;
            try {
                answer = mine.caller().send(target.method(), path, body == null ? null : JsonTree.write(body));
            } catch (UncheckedIOException broken) {
                // By a fault that an earlier call has armed for its own key.
                assertThat(isArmed).as(() -> broken + " after " + sent).isTrue();
                continue;
            }
            isArmed |= target.name().equals("armFault");

            // What the caller said itself stands in its own journal.
            secrets.removeIf(sent.get(sent.size() - 1)::contains);
            good += answer.status() < 300 ? 1 : 0;
            reveals(
                    answer,
                    target.name().equals("listWorkspaces") ? kept(secrets, others) : secrets,
                    sent.get(sent.size() - 1));
            if (i % CALLS_UNTIL_COMPARED == 0) {
                assertThat(everything(others.caller()))
                        .as(() -> "the other workspace after, from seed " + seed + ",\n" + String.join("\n", sent))
                        .isEqualTo(before);
                sent.clear();
            }
            if (i % 100 == 0 || target.name().equals("deleteWorkspace")) {
                // A reset leaves little to call.
                mine = new Scenery(mock.baseUrl(), key("Mine", i));
            }
        }
        assertThat(secrets).contains(MARK);
        assertThat(good).as("calls that got somewhere").isGreaterThan(calls / 8);
    }

    private static String key(String name, int number) {
        return "examp_" + String.format("%-12s%020d", name, number).replace(' ', 'x');
    }

    /** What not even the list of all workspaces tells: all but the id and the key of each. */
    private static Set<String> kept(Set<String> secrets, Scenery others) {
        Set<String> kept = new HashSet<>(secrets);
        kept.removeAll(others.named("workspaceId"));
        kept.remove(others.key());
        return kept;
    }

    private static void reveals(Answer answer, Set<String> secrets, String request) {
        String told = new String(answer.bytes(), StandardCharsets.ISO_8859_1)
                + answer.response().headers().map();
        assertThat(secrets.stream().filter(told::contains))
                .as(() -> request + " answered " + answer.text())
                .isEmpty();
    }

    private static Set<String> secrets(Scenery others) {
        Caller caller = others.caller();
        String actor = caller.post("/users", Map.of("email", MARK + "@example.com", "name", MARK))
                .id();
        String exam = caller.post("/exams", Map.of("name", MARK, "subject", MARK, "questions", List.of()))
                .id();
        caller.post("/permissions/" + exam, Map.of("actor", actor, "role", "editor"));
        Set<String> secrets = new HashSet<>(others.ids());
        secrets.addAll(List.of(MARK, actor, exam, caller.key()));
        return secrets;
    }

    /** All that can be asked about a workspace. */
    private static List<String> everything(Caller caller) {
        return Stream.of("state", "clock", "exchanges", "faults", "sessions")
                .map(what ->
                        caller.get("/__admin/examplary/" + what).hasStatus(200).text())
                .toList();
    }

    private static String path(Target target, Scenery mine, Scenery others, Chance chance) {
        boolean usesOthers = target.side() != Side.PAGE
                && !target.path().contains("{token}")
                && !target.path().contains("{workspaceId}")
                && chance.oneIn(3);
        return (usesOthers ? others : mine).filled(target.path(), chance);
    }

    private static Object body(Target target, Scenery mine, Scenery others, Chance chance) {
        Object body = chance.of(target.bodies());
        body = (chance.oneIn(4) ? others : mine).filled(body, chance);
        return chance.oneIn(3) ? BodyMutations.within(body, chance) : body;
    }
}
