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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is called with one key, in whatever order, also with ids of the other workspace. Only the bearer of an embed token
 * or of an export's link needs no key, so those of the other are not known to the caller; and what the admin side does with
 * all workspaces at once is not done with a key.
 */
@DisplayName("A sequence of calls with one key")
class IsolationTest {
    private static final int CALLS = Integer.getInteger("examplary.isolation.calls", 200);
    private static final int CALLS_UNTIL_COMPARED = 40;
    private static final String MARK = "Known-To-The-Other-Alone";

    private static final Set<String> OF_ALL_WORKSPACES = Set.of(
            "createWorkspace",
            "listWorkspaces",
            "deleteWorkspace",
            "issueKey",
            "listKeys",
            "setProviderState",
            "getPactMessage",
            "playScript",
            "stepScript",
            "getScriptRun",
            "getTranscript");

    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.seed(7L).clock(ClockMode.FROZEN));

    private final List<Target> targets = Targets.all().stream()
            .filter(target -> target.side() != Side.WIREMOCK && !OF_ALL_WORKSPACES.contains(target.name()))
            .toList();

    static Stream<Long> seeds() {
        long first = Long.getLong("examplary.fuzz.seed", 1);
        return Stream.of(first, first + 1);
    }

    @ParameterizedTest(name = "from seed {0}")
    @MethodSource("seeds")
    void changes_and_reveals_nothing_of_another(long seed) {
        Chance chance = new Chance(seed);
        Scenery mine = new Scenery(mock.baseUrl(), key("Mine", 0));
        Scenery others = new Scenery(mock.baseUrl(), key("Other", 0));
        Set<String> secrets = secrets(others);
        List<String> before = everything(others.caller());
        List<String> sent = new ArrayList<>();
        int good = 0;
        boolean isArmed = false;

        for (int i = 1; i <= CALLS; i++) {
            Target target = chance.of(targets);
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
            reveals(answer, secrets, sent.get(sent.size() - 1));
            if (i % CALLS_UNTIL_COMPARED == 0) {
                assertThat(everything(others.caller()))
                        .as(() -> "the other workspace after, from seed " + seed + ",\n" + String.join("\n", sent))
                        .isEqualTo(before);
                sent.clear();
            }
            if (i % 100 == 0) {
                // A reset leaves little to call.
                mine = new Scenery(mock.baseUrl(), key("Mine", i));
            }
        }
        assertThat(secrets).contains(MARK);
        assertThat(good).as("calls that got somewhere").isGreaterThan(CALLS / 8);
    }

    private static String key(String name, int number) {
        return "examp_" + String.format("%-12s%020d", name, number).replace(' ', 'x');
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
        boolean usesOthers = target.side() != Side.PAGE && !target.path().contains("{token}") && chance.oneIn(3);
        return (usesOthers ? others : mine).filled(target.path(), chance);
    }

    private static Object body(Target target, Scenery mine, Scenery others, Chance chance) {
        Object body = chance.of(target.bodies());
        body = (chance.oneIn(4) ? others : mine).filled(body, chance);
        return chance.oneIn(3) ? BodyMutations.within(body, chance) : body;
    }
}
