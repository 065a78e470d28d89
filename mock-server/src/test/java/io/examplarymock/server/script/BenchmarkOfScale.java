package io.examplarymock.server.script;

import io.examplarymock.server.api.ApiWire;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.workspace.ApiKeys;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class of ten thousand takes an exam of twenty questions. Not a test: started by hand, with a heap of 512 MiB.
 *
 * <pre>{@code java -Xmx512m -cp … io.examplarymock.server.script.BenchmarkOfScale 10000 20}</pre>
 */
final class BenchmarkOfScale {
    private BenchmarkOfScale() {}

    /** Plays, and says how long it took. */
    public static void main(String[] arguments) {
        int students = Integer.parseInt(arguments[0]);
        int questions = Integer.parseInt(arguments[1]);
        Script script = Played.read(script(students, questions));
        AtomicLong bytes = new AtomicLong();
        long begin = System.nanoTime();
        Outcome outcome = new Player(new ApiWire())
                .play(script, ApiKeys.DEMO, line -> bytes.addAndGet(Json.write(line).length + 1L));
        System.out.printf(
                "%d students, %d questions: %.1f s, %d steps, %d events, %d MB of transcript, %d failures%n",
                students,
                questions,
                (System.nanoTime() - begin) / 1e9,
                outcome.steps(),
                outcome.events(),
                bytes.get() / 1_000_000,
                outcome.failures());
    }

    /** An hour's exam of true-false questions, with a class that answers at a mixed speed. */
    static String script(int students, int questions) {
        String exam = IntStream.rangeClosed(1, questions)
                .mapToObj(number -> "{'type': 'true-false', 'title': 'Is %d odd?', 'settings': {'correctAnswer': '%s'}}"
                        .formatted(number, number % 2 == 1))
                .collect(Collectors.joining(","));
        return Played.script(
                "take-exam",
                "'exam': {'name': 'Final', 'intendedDuration': 60, 'questions': [" + exam + "]}",
                "{'do': 'open'}, {'do': 'start', 'after': 'PT5S'}, {'do': 'answer-all'}, {'do': 'hand-in', 'after': 'PT9S'}",
                """
                , 'students': [{'class': %d, 'begins': {'from': 'PT0S', 'to': 'PT2M'},
                                'speed': {'from': 'PT20S', 'to': 'PT90S'}, 'correctness': {'from': 0.4, 'to': 0.95}}],
                  'expect': {'status': 'completed', 'answers': %d,
                             'messages': {'count': {'started': %d, 'completed': 1}}}
                """.formatted(students, questions, questions));
    }
}
