package io.examplarymock.server.exam;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One change that somebody makes to an exam (F5): each is saved by itself, so that two editors overwrite little. */
public sealed interface ExamEdit {
    /** Returns the exam with the change made; one that changes nothing returns the exam as it was. */
    Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now);

    /** Gives the exam another name. */
    record Rename(String name) implements ExamEdit {
        @Override
        public Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now) {
            return exam.name().equals(name) ? exam : exam.revised(name, exam.questions(), now);
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
    }

    /** Takes a question out; one that is not there is out already. */
    record RemoveQuestion(String id) implements ExamEdit {
        @Override
        public Exam applyTo(Exam exam, IdSequence.Mint ids, Instant now) {
            List<Question> next = new ArrayList<>(exam.questions());
            return next.removeIf(question -> question.id().equals(id)) ? exam.revised(exam.name(), next, now) : exam;
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
    }
}
