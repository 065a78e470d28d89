package io.examplarymock.harness.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An exam as it was before anybody edited it, and which questions it had when: all edits are taken back, the last first. */
final class ExamPast {
    private final Map<String, Object> original;
    private final NavigableMap<Happening, List<String>> idsAfter = new TreeMap<>();
    private final List<String> idsAtFirst;

    private ExamPast(Map<String, Object> original, List<String> idsAtFirst) {
        this.original = original;
        this.idsAtFirst = idsAtFirst;
    }

    /**
     * Looks back.
     *
     * @param exam as it is now
     * @param sessions all there were
     */
    static ExamPast of(Map<String, Object> exam, List<PastSession> sessions) {
        List<Happening> edits = sessions.stream()
                .filter(session -> exam.get("id").equals(session.preset("examId")))
                .flatMap(session -> session.happenings().stream())
                .filter(happening -> happening.kind().equals("edited"))
                .sorted(Collections.reverseOrder())
                .toList();
        Map<String, Object> original = new LinkedHashMap<>(exam);
        List<Map<String, Object>> questions = new ArrayList<>(Past.objects(exam.get("questions")));
        List<List<String>> after = new ArrayList<>();
        for (Happening edit : edits) {
            after.add(ids(questions));
            takeBack(edit, original, questions);
        }
        original.put("questions", questions);
        ExamPast past = new ExamPast(original, ids(questions));
        for (int i = 0; i < edits.size(); i++) {
            past.idsAfter.put(edits.get(i), after.get(i));
        }
        return past;
    }

    private static void takeBack(Happening edit, Map<String, Object> exam, List<Map<String, Object>> questions) {
        int place = edit.details().get("number") instanceof Number number ? number.intValue() - 1 : -1;
        Map<String, Object> before = Past.members(edit.details().get("before"));
        before.put("id", edit.text("questionId"));
        switch (String.valueOf(edit.text("edit"))) {
            case "rename" -> exam.put("name", edit.text("before"));
            case "add" -> remove(questions, place);
            case "remove" -> questions.add(within(questions, place), before);
            case "question" -> {
                if (remove(questions, place) != null) {
                    questions.add(place, before);
                }
            }
            case "move" -> {
                int to = edit.details().get("to") instanceof Number number ? number.intValue() - 1 : -1;
                Map<String, Object> moved = remove(questions, to);
                if (moved != null) {
                    questions.add(within(questions, place), moved);
                }
            }
            default -> {
                // An edit that a newer mock tells of; what it overwrote stays as it is.
            }
        }
    }

    private static Map<String, Object> remove(List<Map<String, Object>> questions, int place) {
        return place >= 0 && place < questions.size() ? questions.remove(place) : null;
    }

    private static int within(List<Map<String, Object>> questions, int place) {
        return Math.max(0, Math.min(place, questions.size()));
    }

    private static List<String> ids(List<Map<String, Object>> questions) {
        return questions.stream()
                .map(question -> String.valueOf(question.get("id")))
                .toList();
    }

    /** The exam at first, as the state of a workspace has exams. */
    Map<String, Object> original() {
        return original;
    }

    /** The ids of its questions at first, in their order. */
    List<String> questionIds() {
        return idsAtFirst;
    }

    /** The number that a question had, counted from 1, when something happened; 0 if it was not there. */
    int numberOf(String questionId, Happening when) {
        Map.Entry<Happening, List<String>> last = idsAfter.lowerEntry(when);
        return (last == null ? idsAtFirst : last.getValue()).indexOf(questionId) + 1;
    }
}
