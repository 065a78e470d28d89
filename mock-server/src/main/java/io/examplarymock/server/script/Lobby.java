package io.examplarymock.server.script;

import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.error.ErrorDetail;
import io.examplarymock.server.flow.Access;
import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.CreateSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates sessions as the integrator does, and opens and ends them as a page does, by the rules of both. */
final class Lobby {
    private final Given.Terms general;
    private final World world;
    private final Scenery scenery;
    private final Watch watch;
    private final Wire wire;

    Lobby(Script script, World world, Scenery scenery, Watch watch, Wire wire) {
        this.general = script.given().session();
        this.world = world;
        this.scenery = scenery;
        this.watch = watch;
        this.wire = wire;
    }

    /** {@code own}: {@code null} where the student's session is the one that the script gives to everybody. */
    void create(Student student, Given.Terms own) {
        CreateSession wanted = wanted(student, own);
        List<ErrorDetail> violations = wire.judge("flows/" + wanted.flow() + "/presets", wanted.presets()).stream()
                .map(problem -> new ErrorDetail("/presets" + problem.pointer(), problem.message()))
                .toList();
        if (!violations.isEmpty()) {
            throw ApiError.SCHEMA_VIOLATED.listing(violations);
        }
        begin(student, world.change(wanted));
    }

    /** What the student's next session is created with. */
    CreateSession wanted(Student student, Given.Terms own) {
        Given.Terms terms = own == null ? general : own;
        Placeholders names = scenery.names(student);
        Map<String, Object> presets = new LinkedHashMap<>(names.fill(terms.presets()));
        if (terms.examPreset() != null && scenery.examId() != null) {
            presets.putIfAbsent(terms.examPreset(), scenery.examId());
        }
        if (terms.spacePreset() != null && scenery.spaceId() != null) {
            presets.putIfAbsent(terms.spacePreset(), scenery.spaceId());
        }
        return new CreateSession(
                terms.flow(),
                student.userId,
                presets,
                names.fill(terms.theme()),
                names.fill(terms.metadata()),
                names.fillIn(terms.returnUrl()),
                names.fillIn(terms.allowedOrigin()));
    }

    /** From now on the student works in this session. */
    void begin(Student student, Session session) {
        student.sessionId = session.id();
        student.isDeleted = false;
        student.hasLeft = false;
        student.messages.clear();
        watch.begin(session, student);
    }

    /**
     * Loads the page. That of a finished session shows how it ended, which is no refusal unless the script calls it one.
     *
     * @return the status that the page shows in place of the flow, or {@code null}
     */
    String open(Student student, Cue cue) {
        Session session = world.workspace().sessions().get(student.sessionId);
        Access access = Flows.named(session.terms().flow()).access(session.terms(), world.content());
        if (!access.isGranted()) {
            throw new Declined("cannot open the page: " + access.reason());
        }
        student.hasLeft = false;
        String shown = shownInPlace(session, cue);
        if (shown == null) {
            world.change(new ActOnSession(student.sessionId, Deed.of(Action.OPEN)));
        }
        return shown;
    }

    /** The status that a page shows in place of the flow, or {@code null}. */
    static String shownInPlace(Session session, Cue cue) {
        return session.status().isFinished() && cue.refusal() == null
                ? session.status().wireName()
                : null;
    }

    void act(Student student, Step.Act act) {
        world.change(new ActOnSession(
                student.sessionId, new Deed(act.action(), null, null, null, null, outputs(student, act))));
    }

    /** The outputs that the script gives, judged; {@code null} if it gives none. */
    Map<String, Object> outputs(Student student, Step.Act act) {
        Map<String, Object> outputs =
                act.outputs() == null ? null : scenery.names(student).fill(act.outputs());
        if (outputs != null) {
            Session session = world.workspace().sessions().get(student.sessionId);
            wire.judge("flows/" + session.terms().flow() + "/outputs", outputs).stream()
                    .findFirst()
                    .ifPresent(first -> {
                        throw new Declined("outputs" + first.pointer() + ": " + first.message());
                    });
        }
        return outputs;
    }

    /** Nobody does anything on a page that was closed. */
    static void requirePage(Student student, Cue cue) {
        if (student.hasLeft) {
            throw new Declined("cannot " + cue.word() + ": the page is closed, come-back opens it again");
        }
    }
}
