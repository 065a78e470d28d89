package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Question;
import io.examplarymock.server.exam.QuestionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Exams as nobody should make them; the same seed makes the same exam. */
final class NastyExams {

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "plain",
            "a < b & c > d",
            "List<String>",
            "<b>bold",
            "</b>",
            "<p>",
            "</p>",
            "<ul>",
            "<li>one",
            "</ul>",
            "<ol><ul>x</ol>",
            "<table><tr><td>1<td>2</table>",
            "<blockquote>q",
            "<script>alert(1)</script>",
            "<script>",
            "<img src=x onerror=alert(1)>",
            "<img src='https://a.test/?a=1&amp;b=2' alt='\"q\"'>",
            "<a href=javascript:alert(1)>x</a>",
            "<a href='java&#115;cript:alert(1)'>y</a>",
            "<a href='https://a.test/ö'>z</a>",
            "<svg onload=alert(1)>",
            "<x-y onclick='a()'>",
            "<!-- c -->",
            "<!--",
            "<!DOCTYPE html>",
            "]]>",
            "<?xml?>",
            "&nbsp;",
            "&amp;lt;",
            "&#0;",
            "&#x1F600;",
            "&#99999999;",
            "&unknown;",
            "\u0000\u0007\u001f",
            "\ud800",
            "\udc00x",
            "\uffff\ufffe",
            "\ud83d\ude00",
            "é\u0301ﬁ",
            "\u202eRTL עברית",
            "___",
            "______",
            "= = =",
            "L = R",
            "<div>".repeat(40),
            "<li>".repeat(30),
            "<br/><hr>",
            "<h1>h<p>p</h1>",
            "<pre> a\r\n b </pre>",
            "\"'",
            "true",
            "1945-05-08",
            "CHOICE_1",
            "data:image/png;base64,AAAA",
            "https://a.test/1.png",
            "http://[bad",
            "<q><code><sub>deep",
            "\t");

    private final Random random;

    private NastyExams(long seed) {
        random = new Random(seed);
    }

    static Exam seeded(long seed) {
        return new NastyExams(seed).exam();
    }

    private Exam exam() {
        List<Question> questions = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            questions.add(question());
        }
        return Exams.of(text(), one("en", "nl-NL", "", "not a tag", null, text()), one(null, 45, 0, -3), questions);
    }

    private Question question() {
        return new Question(
                random.nextBoolean() ? "q_" + random.nextInt(4) : text(),
                1,
                random.nextInt(10) == 0
                        ? one(null, text(), "school.own")
                        : one(QuestionType.values()).id(),
                one(null, text(), text(), text()),
                one(null, text(), text()),
                settings(),
                random.nextInt(3) == 0 ? scoring() : null,
                List.of(),
                null,
                Map.of());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        List<String> options = texts();
        for (String name : List.of("options", "left", "right", "text")) {
            settings.put(name, random.nextInt(6) == 0 ? anything(2) : name.equals("text") ? text() : options);
        }
        settings.put(
                "correctAnswer", one(anything(2), options, options.isEmpty() ? "" : options.get(0), text(), texts()));
        for (String name :
                List.of("maxLength", "dateType", "exactValuesCaseInsensitive", "shuffle", "shuffleAnswers")) {
            settings.put(name, one(anything(1), true, "year"));
        }
        settings.keySet().removeIf(name -> random.nextInt(8) == 0);
        return settings;
    }

    private Map<String, Object> scoring() {
        Map<String, Object> scoring = new HashMap<>();
        scoring.put("rubricType", one("simple", "analytical", "holistic", "exact-values", null, 7));
        scoring.put("criteria", random.nextBoolean() ? anything(3) : List.of(criterion(), criterion()));
        return scoring;
    }

    private Map<String, Object> criterion() {
        Map<String, Object> criterion = new HashMap<>();
        criterion.put("title", one(text(), null, 3));
        criterion.put("description", one(text(), null));
        criterion.put("points", one(1, 2.5, -1, Double.NaN, 1e300, "2", null));
        criterion.put("levels", one(anything(1), List.of(Map.of("title", text(), "points", 3))));
        return criterion;
    }

    private Object anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> random.nextDouble() * 1e9;
            case 4, 5 -> text();
            case 6 -> List.of();
            case 7 -> Arrays.asList(anything(depth - 1), anything(depth - 1), null);
            default -> Map.of("title", text(), "points", random.nextInt(9));
        };
    }

    private List<String> texts() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> text()).toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
