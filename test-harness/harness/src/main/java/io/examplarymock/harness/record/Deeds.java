package io.examplarymock.harness.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what people did as the steps of a student. What followed from it, or came by the clock, is no step. */
final class Deeds {
    private final Setting setting;
    private final Naming naming;
    private final Notes notes;
    private final Instant start;
    private final List<Object> steps = new ArrayList<>();
    private Duration before = Duration.ZERO;

    Deeds(Setting setting, Naming naming, Notes notes, Instant start) {
        this.setting = setting;
        this.naming = naming;
        this.notes = notes;
        this.start = start;
    }

    /** Returns the steps of a lane, with what was seen at the end of each session. */
    List<Object> of(Lane lane) {
        PastSession last = null;
        for (PastSession session : lane.sessions()) {
            if (last != null) {
                step(session.createdAt(), "expect", new Outlook(last, naming).at(session.createdAt()));
            }
            step(session.createdAt(), "create", setting.parameters(session));
            session(session);
            last = session;
        }
        Instant end = lane.end();
        step(end, "expect", new Outlook(last, naming).at(end));
        return steps;
    }

    private void session(PastSession session) {
        List<Happening> all = session.happenings();
        for (int i = 0; i < all.size(); i++) {
            Happening next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (!all.get(i).isOfTime()) {
                happening(session, all.get(i), next);
            }
        }
        if (session.deletedAt() != null) {
            step(session.deletedAt(), "delete", null);
        }
    }

    private void happening(PastSession session, Happening happening, Happening next) {
        switch (happening.kind()) {
            case "opened" -> step(happening.at(), "open", null);
            case "begun", "started" -> {
                if (!isImpliedBy(next, happening)) {
                    step(happening.at(), "start", null);
                }
            }
            case "answered" -> step(happening.at(), "answer", answer(session, happening));
            case "edited" -> step(happening.at(), "edit", edit(happening));
            case "completed" -> complete(session, happening);
            case "cancelled" -> step(happening.at(), String.valueOf(happening.text("by")), null);
            default -> {
                // Created, posted and expired is by itself.
            }
        }
    }

    /** Whoever does the next thing at once begins by it. */
    private static boolean isImpliedBy(Happening next, Happening happening) {
        return next != null
                && next.at().equals(happening.at())
                && !next.isOfTime()
                && List.of("started", "answered", "edited", "completed").contains(next.kind());
    }

    private Map<String, Object> answer(PastSession session, Happening happening) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Object question = setting.question(session, happening);
        if (question != null) {
            answer.put("question", question);
        }
        Object value = happening.details().get("value");
        if (value == null) {
            notes.add("an empty answer is recorded as the empty text");
        } else if (!isOfTexts(value)) {
            notes.add("numbers and truth values in answers are recorded as texts");
        }
        answer.put("value", value == null ? "" : naming.replaced(value));
        if (happening.details().get("correct") != null) {
            answer.put("correct", happening.details().get("correct"));
        }
        return answer;
    }

    private static boolean isOfTexts(Object value) {
        return value instanceof String
                || value instanceof Map<?, ?>
                || (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
    }

    private Map<String, Object> edit(Happening happening) {
        Map<String, Object> edit = new LinkedHashMap<>();
        Object number = happening.details().get("number");
        String kind = String.valueOf(happening.text("edit"));
        switch (kind) {
            case "rename" -> edit.put("rename", naming.replaced(happening.text("name")));
            case "add" -> edit.put("add", naming.replaced(happening.details().get("question")));
            case "move" -> {
                edit.put("move", number);
                edit.put("to", happening.details().get("to"));
            }
            case "question" -> {
                edit.put("question", number);
                Map<String, Object> question = Past.members(happening.details().get("question"));
                Map<String, Object> before = Past.members(happening.details().get("before"));
                Object title = question.get("title");
                before.put("title", title);
                boolean isTitle = before.equals(question) && title instanceof String text && !text.isEmpty();
                edit.put(isTitle ? "title" : "write", naming.replaced(isTitle ? title : question));
            }
            default -> edit.put(kind, number);
        }
        return edit;
    }

    private void complete(PastSession session, Happening happening) {
        String deed = String.valueOf(happening.text("by"));
        Map<String, Object> outputs = Past.members(happening.details().get("outputs"));
        boolean isMade = setting.isMadeHere(outputs.get("examId"));
        if (isMade) {
            notes.add(
                    "an exam that was generated is generated anew when the script is played: from the presets, without"
                            + " what was chosen on the page, and sessions about the first one are about a copy of it");
        }
        step(
                happening.at(),
                deed,
                outputs.isEmpty() || isMade || session.flow().equals("take-exam")
                        ? null
                        : Map.of("outputs", naming.replaced(outputs)));
    }

    private void step(Instant at, String deed, Object parameters) {
        Duration offset = Duration.between(start, at);
        boolean isAtOnce = offset.compareTo(before) <= 0;
        before = offset;
        if (isAtOnce && parameters == null) {
            steps.add(deed);
            return;
        }
        Map<String, Object> step = new LinkedHashMap<>();
        if (!isAtOnce) {
            step.put("at", Offset.text(offset));
        }
        step.put(deed, parameters);
        steps.add(step);
    }
}
