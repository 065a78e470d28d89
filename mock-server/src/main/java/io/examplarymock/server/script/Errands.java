package io.examplarymock.server.script;

import io.examplarymock.server.exam.Question;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.session.SessionEvent;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.CreateSession;
import java.util.List;

/**
 * Hands out what a person does on a page, and what the integrator does through the API, instead of doing it; and learns
 * from the workspace what came of it.
 */
final class Errands {
    private final World world;
    private final Scenery scenery;
    private final Lobby lobby;
    private final Answering answering;
    private final Editing editing;
    private final Troubles troubles;

    Errands(World world, Scenery scenery, Lobby lobby, Answering answering, Editing editing, Troubles troubles) {
        this.world = world;
        this.scenery = scenery;
        this.lobby = lobby;
        this.answering = answering;
        this.editing = editing;
        this.troubles = troubles;
    }

    /** The session that a step needs and that no step creates; trouble is not for it. */
    Course sessionFirst(Student student, Cue cue) {
        return hand(student, cue, HandedOut.CREATE, body(student, null), List.of());
    }

    /** What a step other than several answers is about. */
    Course of(Student student, Cue cue) {
        Step step = cue.step();
        if (step instanceof Step.Create create) {
            return hand(student, cue, body(student, create.terms()));
        }
        if (!(step instanceof Step.Open || step instanceof Step.Leave || step instanceof Step.Delete)) {
            Lobby.requirePage(student, cue);
        }
        if (step instanceof Step.Answer answer) {
            return hand(student, cue, answering.wanted(student, answer));
        }
        if (step instanceof Step.Edit edit) {
            return hand(student, cue, editing.wanted(student, edit.revision()));
        }
        Members details = Members.start();
        if (step instanceof Step.Act act) {
            details.put("outputs", lobby.outputs(student, act)).withoutNulls();
        }
        return hand(student, cue, details);
    }

    /** One of several answers. */
    Course answer(Student student, Cue cue, Question question, boolean right) {
        String word = cue.step() instanceof Step.AnswerAll ? "answer" : cue.word();
        return hand(student, cue, word, answering.wanted(student, question, right), troubles.take(student, cue));
    }

    /**
     * Learns that it was done.
     *
     * @return what the transcript says of it
     * @throws OutOfTurn if the session that was created is not there
     */
    Members learn(Student student, Cue cue, HandedOut handedOut, Done done) {
        Step step = cue.step();
        if (handedOut.word().equals(HandedOut.CREATE)) {
            lobby.begin(student, created(done));
            return Members.start();
        }
        Session session = world.session(student.sessionId).orElse(null);
        if (step instanceof Step.Delete) {
            student.isDeleted = session == null;
        } else if (step instanceof Step.Leave) {
            student.hasLeft = true;
        } else if (step instanceof Step.Open) {
            student.hasLeft = false;
            return Members.start()
                    .put("shows", session == null ? null : Lobby.shownInPlace(session, cue))
                    .withoutNulls();
        } else if (session != null && step instanceof Step.Edit edit) {
            return editing.told(student, edit.revision());
        } else if (session != null && handedOut.details().containsKey("value")) {
            return Answering.told(session, student.eventsBefore);
        }
        return Members.start();
    }

    /** Says what is wrong with a report, before anything comes of it. */
    void require(Done done, HandedOut handedOut) {
        if (done.refusal() != null || !handedOut.word().equals(HandedOut.CREATE)) {
            return;
        }
        if (done.sessionId() == null) {
            throw new OutOfTurn("create was handed out: done takes the sessionId that the API answered, or refused");
        }
        created(done);
    }

    private Session created(Done done) {
        return world.session(done.sessionId())
                .orElseThrow(() -> new OutOfTurn("there is no session " + done.sessionId()
                        + " in the workspace of this play; create it with the key of that workspace"));
    }

    private Members body(Student student, Given.Terms own) {
        CreateSession wanted = lobby.wanted(student, own);
        return Members.start()
                .put(
                        "body",
                        Members.start()
                                .put("flow", wanted.flow())
                                .put("actor", wanted.actor())
                                .put("presets", wanted.presets())
                                .put("theme", wanted.theme())
                                .put("metadata", wanted.metadata())
                                .put("returnUrl", wanted.returnUrl())
                                .put("allowedOrigin", wanted.allowedOrigin())
                                .withoutNulls()
                                .toMap());
    }

    private Course hand(Student student, Cue cue, Members details) {
        return hand(student, cue, cue.word(), details, cue.step().calls() ? troubles.take(student, cue) : List.of());
    }

    private Course hand(Student student, Cue cue, String word, Members details, List<Mishap> met) {
        Session session = student.sessionId == null
                ? null
                : world.session(student.sessionId).orElse(null);
        List<SessionEvent> events =
                session == null ? List.of() : session.history().events();
        student.eventsBefore =
                events.isEmpty() ? 0 : events.get(events.size() - 1).sequence();
        return Course.handing(new HandedOut(
                student.number,
                student.name,
                cue.number(),
                word,
                word.equals(HandedOut.CREATE) ? null : student.sessionId,
                details.toMap(),
                met,
                scenery.names(student).fillIn(cue.refusal())));
    }
}
