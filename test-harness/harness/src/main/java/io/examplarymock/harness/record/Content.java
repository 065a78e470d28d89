package io.examplarymock.harness.record;

import io.examplarymock.harness.json.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exams and practice spaces that sessions were about, as a script gives them. */
final class Content {
    private static final List<String> ON_EXAMS = List.of("take-exam", "edit-exam", "mark-answer");
    private static final String ON_SPACES = "practice-space-student";

    private final Past past;
    private final Naming naming;
    private final Map<String, ExamPast> exams = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> spaces = new LinkedHashMap<>();
    private final Map<String, String> examNames = new LinkedHashMap<>();
    private final Map<String, String> spaceNames = new LinkedHashMap<>();

    Content(Past past, Naming naming) {
        this.past = past;
        this.naming = naming;
        past.exams().forEach((id, exam) -> {
            if (isNamed(id)) {
                exams.put(id, ExamPast.of(exam, past.sessions()));
            }
        });
        past.spaces().forEach((id, space) -> {
            if (isNamed(id)) {
                spaces.put(id, space);
            }
        });
        boolean oneExam = exams.size() == 1 && all(ON_EXAMS, "examId", exams.keySet());
        boolean oneSpace = spaces.size() == 1 && all(List.of(ON_SPACES), "practiceSpaceId", spaces.keySet());
        Set<String> taken = new HashSet<>();
        exams.forEach((id, exam) ->
                examNames.put(id, oneExam ? "" : nickname(exam.original().get("name"), "exam", taken)));
        spaces.forEach((id, space) -> spaceNames.put(id, oneSpace ? "" : nickname(space.get("name"), "space", taken)));
        nameAll();
    }

    private boolean isNamed(String id) {
        return past.sessions().stream()
                .anyMatch(session -> Json.write(session.terms()).contains('"' + id + '"'));
    }

    /** Whether every session of these flows is about the one thing, so that it need not be said. */
    private boolean all(List<String> flows, String preset, Set<String> one) {
        return past.sessions().stream()
                .filter(session -> flows.contains(session.flow()))
                .allMatch(session -> one.contains(session.preset(preset)));
    }

    private static String nickname(Object name, String otherwise, Set<String> taken) {
        return Naming.nickname(String.valueOf(name), otherwise, taken);
    }

    private void nameAll() {
        exams.forEach((id, exam) -> {
            String base = examNames.get(id).isEmpty() ? "exam" : "exams." + examNames.get(id);
            naming.name(id, base + ".id");
            for (int i = 0; i < exam.questionIds().size(); i++) {
                naming.name(exam.questionIds().get(i), base + ".questions." + (i + 1) + ".id");
            }
        });
        spaces.keySet()
                .forEach(id -> naming.name(
                        id, (spaceNames.get(id).isEmpty() ? "space" : "spaces." + spaceNames.get(id)) + ".id"));
    }

    /** Whether a preset goes without saying. */
    boolean isImplied(PastSession session, String preset) {
        String id = session.preset(preset);
        return (preset.equals("examId") && ON_EXAMS.contains(session.flow()) && "".equals(examNames.get(id)))
                || (preset.equals("practiceSpaceId")
                        && session.flow().equals(ON_SPACES)
                        && "".equals(spaceNames.get(id)));
    }

    /** Whether an id is that of an exam which somebody in the workspace made on a page. */
    boolean isMadeHere(Object examId) {
        Map<String, Object> exam = examId instanceof String id ? past.exams().get(id) : null;
        return exam != null && past.users().containsKey(exam.get("createdBy"));
    }

    /** The question that an answer is for, as a script names it; {@code null} if it goes without saying. */
    Object question(PastSession session, Happening answer) {
        String id = answer.text("questionId");
        ExamPast exam = exams.get(session.preset("examId"));
        int number = 0;
        if (session.flow().equals("mark-answer")) {
            boolean isPreset = id == null || id.equals(session.preset("questionId")) || id.equals("sample");
            return isPreset ? null : naming.replaced(id);
        }
        if (session.flow().equals(ON_SPACES)) {
            List<Object> pool =
                    Past.objects(Past.members(spaces.get(session.preset("practiceSpaceId")))
                                    .get("pool"))
                            .stream()
                            .map(entry -> Past.members(entry.get("question")).get("id"))
                            .toList();
            number = pool.indexOf(id) + 1;
        } else if (exam != null) {
            number = exam.numberOf(id, answer);
        }
        return number > 0 ? (Object) number : naming.replaced(id);
    }

    /** Adds what {@code given} says of exams and spaces. */
    void give(Map<String, Object> given, Set<String> students) {
        give(given, "exam", examNames, id -> exam(exams.get(id).original(), students));
        give(given, "space", spaceNames, id -> space(spaces.get(id), students));
    }

    private interface Body {
        Map<String, Object> of(String id);
    }

    private static void give(Map<String, Object> given, String kind, Map<String, String> names, Body body) {
        Map<String, Object> named = new LinkedHashMap<>();
        names.forEach((id, nickname) -> {
            if (nickname.isEmpty()) {
                given.put(kind, body.of(id));
            } else {
                named.put(nickname, body.of(id));
            }
        });
        if (!named.isEmpty()) {
            given.put(kind + 's', named);
        }
    }

    private Map<String, Object> exam(Map<String, Object> exam, Set<String> students) {
        Map<String, Object> body = body(
                exam,
                List.of(
                        "name",
                        "subject",
                        "context",
                        "studentLevel",
                        "language",
                        "taxonomyId",
                        "intendedDuration",
                        "sourceMaterialIds",
                        "allowedGenerationQuestionTypes",
                        "metadata"));
        body.putAll(new Rights(past, naming).of(exam, students));
        body.put("questions", questions(exam));
        return body;
    }

    private List<Object> questions(Map<String, Object> exam) {
        return Past.objects(exam.get("questions")).stream()
                .map(question -> {
                    Map<String, Object> said = new LinkedHashMap<>(question);
                    said.keySet().removeAll(List.of("id", "v"));
                    List.of("tags", "metadata", "settings").forEach(name -> dropEmpty(said, name));
                    return naming.replaced(said);
                })
                .toList();
    }

    private Map<String, Object> space(Map<String, Object> space, Set<String> students) {
        Map<String, Object> body = body(
                space, List.of("name", "settings", "studentNotes", "masteryTopics", "sourceMaterialIds", "metadata"));
        body.putAll(new Rights(past, naming).of(space, students));
        return body;
    }

    private Map<String, Object> body(Map<String, Object> thing, List<String> names) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : names) {
            if (thing.get(name) != null) {
                body.put(name, naming.replaced(thing.get(name)));
                dropEmpty(body, name);
            }
        }
        return body;
    }

    private static void dropEmpty(Map<String, Object> members, String name) {
        Object value = members.get(name);
        if ((value instanceof Map<?, ?> map && map.isEmpty()) || (value instanceof List<?> list && list.isEmpty())) {
            members.remove(name);
        }
    }
}
