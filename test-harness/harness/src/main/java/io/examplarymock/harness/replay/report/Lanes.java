package io.examplarymock.harness.replay.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers from a transcript the lanes of some students, and how a whole class stands at each moment. */
final class Lanes {
    /** So many points a class is drawn with. */
    static final int COLUMNS = 160;

    private static final String NONE = "";

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Map<String, String> studentOf = new HashMap<>();
    private final Map<String, String> statusOf = new HashMap<>();
    private final Map<String, int[]> changes = new TreeMap<>();
    private final int[] answers = new int[COLUMNS + 1];
    private final Set<String> wanted;
    private final TimeScale scale;

    private Lanes(Set<String> wanted, TimeScale scale) {
        this.wanted = wanted;
        this.scale = scale;
    }

    static Lanes of(Path transcript, Set<String> students, TimeScale scale) {
        Lanes lanes = new Lanes(students, scale);
        TranscriptReader.lines(transcript, lanes::add);
        return lanes;
    }

    Collection<Lane> lanes() {
        return lanes.values();
    }

    /** How many answers were given, column by column. */
    List<Integer> answers() {
        return Arrays.stream(answers).boxed().toList();
    }

    /** How many students have a status, column by column. */
    List<Integer> inStatus(String status) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (int change : changes.getOrDefault(status, new int[COLUMNS + 1])) {
            number += change;
            numbers.add(number);
        }
        return numbers;
    }

    private void add(TranscriptLine line) {
        String session = line.session().orElse(NONE);
        if (line.kind().equals("created")) {
            studentOf.put(session, line.student().orElse(NONE));
        }
        String student = line.student().orElseGet(() -> studentOf.getOrDefault(session, NONE));
        if (wanted.contains(student)) {
            lanes.computeIfAbsent(student, Lane::new).add(line);
        }
        count(line, student);
    }

    private void count(TranscriptLine line, String student) {
        int column = (int) Math.round(scale.x(line.at()) / scale.width() * COLUMNS);
        switch (line.kind()) {
            case "created" -> change(student, "pending", column);
            case "status" -> change(student, line.text("to"), column);
            case "step" -> {
                answers[column] += line.details().get("value").isPresent() ? 1 : 0;
                if (line.text("do").equals("delete")) {
                    change(student, "deleted", column);
                }
            }
            default -> {}
        }
    }

    private void change(String student, String status, int column) {
        String before = statusOf.put(student, status);
        if (before != null) {
            changes.computeIfAbsent(before, any -> new int[COLUMNS + 1])[column]--;
        }
        changes.computeIfAbsent(status, any -> new int[COLUMNS + 1])[column]++;
    }
}
