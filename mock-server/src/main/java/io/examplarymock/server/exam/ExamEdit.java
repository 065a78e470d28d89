package io.examplarymock.server.exam;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.value.Members;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One change that somebody makes to an exam (F5): each is saved by itself, so that two editors overwrite little. */
public sealed interface ExamEdit {
    /** Returns the exam with the change made; one that changes nothing returns the exam as it was. */
    Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now);

    /**
     * Tells the change as plain values: {@code edit} is its kind, places are counted from 1, and {@code before} is what
     * it overwrote, so that the exam as it was can be had from the exam as it is.
     */
    Map<String, Object> tell(Exam before, Exam after);

    private static Map<String, Object> question(Exam exam, int place) {
        Map<String, Object> members =
                new LinkedHashMap<>(QuestionDocument.of(exam.questions().get(place)));
        members.keySet().removeAll(List.of("id", "v"));
        return members;
    }

    /** Gives the exam another name. */
    record Rename(String name) implements ExamEdit {
        @Override
        public Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now) {
            return exam.name().equals(name) ? exam : exam.revised(name, exam.questions(), now);
        }

        @Override
        public Map<String, Object> tell(Exam before, Exam after) {
            return Members.start()
                    .put("edit", "rename")
                    .put("name", after.name())
                    .put("before", before.name())
                    .toMap();
        }
    }

    /**
     * Writes a question anew: its version grows, unless nothing changed (Q1).
     *
     * @param id of the question; {@code null}, or an id that is not there any more, adds the question at the end
     */
    record PutQuestion(String id, QuestionDraft draft) implements ExamEdit {
        @Override
        public Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now) {
            List<Question> next = new ArrayList<>(exam.questions());
            int place = exam.placeOf(id);
            if (place < 0) {
                next.add(draft.withId(ids.next(IdKind.QUESTION)));
            } else if (next.get(place).draft().equals(draft)) {
                return exam;
            } else {
                next.set(place, next.get(place).revised(draft));
            }
            return exam.revised(exam.name(), next, now);
        }

        @Override
        public Map<String, Object> tell(Exam before, Exam after) {
            int known = before.placeOf(id);
            int place = known < 0 ? after.questions().size() - 1 : known;
            return Members.start()
                    .put("edit", known < 0 ? "add" : "question")
                    .put("questionId", after.questions().get(place).id())
                    .put("number", place + 1)
                    .put("question", question(after, place))
                    .put("before", known < 0 ? null : question(before, place))
                    .withoutNulls()
                    .toMap();
        }
    }

    /** Takes a question out; one that is not there is out already. */
    record RemoveQuestion(String id) implements ExamEdit {
        @Override
        public Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now) {
            List<Question> next = new ArrayList<>(exam.questions());
            return next.removeIf(question -> question.id().equals(id)) ? exam.revised(exam.name(), next, now) : exam;
        }

        @Override
        public Map<String, Object> tell(Exam before, Exam after) {
            int place = before.placeOf(id);
            return Members.start()
                    .put("edit", "remove")
                    .put("questionId", id)
                    .put("number", place + 1)
                    .put("before", question(before, place))
                    .toMap();
        }
    }

    /**
     * Puts a question at another place.
     *
     * @param place counted from 0; beyond the ends, the nearest end is meant
     */
    record MoveQuestion(String id, int place) implements ExamEdit {
        @Override
        public Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now) {
            int from = exam.placeOf(id);
            int to = Math.max(0, Math.min(place, exam.questions().size() - 1));
            if (from < 0 || from == to) {
                return exam;
            }
            List<Question> next = new ArrayList<>(exam.questions());
            next.add(to, next.remove(from));
            return exam.revised(exam.name(), next, now);
        }

        @Override
        public Map<String, Object> tell(Exam before, Exam after) {
            return Members.start()
                    .put("edit", "move")
                    .put("questionId", id)
                    .put("number", before.placeOf(id) + 1)
                    .put("to", after.placeOf(id) + 1)
                    .toMap();
        }
    }
}
