package io.examplarymock.harness.record;

import java.util.List;

/** Tells apart what a script can repeat from what is gone. */
final class Repeatable {
    private Repeatable() {}

    /** Returns the past without the sessions that cannot be repeated, each with a note. */
    static Past part(Past past, Notes notes) {
        if (past.forgotten() > 0) {
            notes.add(past.forgotten() + " deleted " + (past.forgotten() == 1 ? "session is" : "sessions are")
                    + " left out: of those deleted long ago, the mock keeps no more than the id");
        }
        List<PastSession> kept = past.sessions().stream()
                .filter(session -> isThere(session, past, notes))
                .toList();
        kept.stream()
                .filter(session -> session.dropped() > 0)
                .forEach(session -> notes.add("the first " + session.dropped() + " events of " + session.id()
                        + " are left out: a session keeps its newest 1000"));
        return new Past(past.name(), past.users(), past.exams(), past.spaces(), kept, past.forgotten());
    }

    private static boolean isThere(PastSession session, Past past, Notes notes) {
        String exam = session.preset("examId");
        String space = session.preset("practiceSpaceId");
        boolean needsExam = List.of("take-exam", "edit-exam").contains(session.flow());
        String gone = !past.users().containsKey(session.actor())
                ? session.actor()
                : needsExam && !past.exams().containsKey(exam)
                        ? exam
                        : session.flow().equals("practice-space-student")
                                        && !past.spaces().containsKey(space)
                                ? space
                                : null;
        if (gone != null) {
            notes.add(session.id() + " (" + session.flow() + ") is left out: " + gone + " is not there any more");
        }
        return gone == null;
    }
}
