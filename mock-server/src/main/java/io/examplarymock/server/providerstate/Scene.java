package io.examplarymock.server.providerstate;

import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.AdvanceClock;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.CreateExam;
import io.examplarymock.server.workspace.CreatePracticeSpace;
import io.examplarymock.server.workspace.CreateSession;
import io.examplarymock.server.workspace.CreateUser;
import io.examplarymock.server.workspace.DeleteExam;
import io.examplarymock.server.workspace.DeleteSession;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A fresh workspace that is being brought into a state; it notes the ids that the verifier needs. */
final class Scene {
    private final Workspaces workspaces;
    private final Workspace workspace;
    private final Parameters parameters;
    private final Members values;

    Scene(Workspaces workspaces, Workspace workspace, Parameters parameters) {
        this.workspaces = workspaces;
        this.workspace = workspace;
        this.parameters = parameters;
        this.values = Members.start()
                .put("apiKey", workspace.apiKey())
                .put("workspaceId", workspace.id())
                .put("ownerId", workspace.ownerUserId());
    }

    Map<String, Object> values() {
        return values.toMap();
    }

    String user() {
        String email = parameters.text("email", "actor@example.com");
        String id = change(new CreateUser(email, parameters.text("name", "My Student"), WorkspaceRole.TEACHER))
                .id();
        values.put("actorId", id).put("email", email);
        return id;
    }

    /** An exam on which a user has the parameter's role, if that is any. */
    String exam() {
        List<Permission> permissions = permissions();
        List<QuestionDraft> questions = IntStream.rangeClosed(1, parameters.number("questions", 1))
                .mapToObj(Scene::question)
                .toList();
        ExamDraft draft = new ExamDraft(
                "Midterm Exam - Algebra",
                "Mathematics",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                questions,
                permissions,
                Map.of());
        String id = change(new CreateExam(draft, workspace.ownerUserId())).id();
        values.put("examId", id);
        return id;
    }

    void deletedExam() {
        change(new DeleteExam(exam()));
    }

    /** A practice space on which a user has the parameter's role, if that is any. */
    String practiceSpace() {
        PracticeSpaceDraft draft = new PracticeSpaceDraft(
                "Algebra practice",
                Map.of("showTopicProgress", true, "allowCustomPrompt", true),
                permissions(),
                Map.of(),
                null,
                List.of(),
                List.of());
        String id =
                change(new CreatePracticeSpace(draft, workspace.ownerUserId())).id();
        values.put("practiceSpaceId", id);
        return id;
    }

    /** A session of the parameters' flow, brought to the parameters' status as a person or time would. */
    String session() {
        String flow = parameters.flow();
        Map<String, Object> presets = presets(flow);
        String id = change(new CreateSession(
                        flow,
                        (String) values.toMap().get("actorId"),
                        presets,
                        Map.of(),
                        Map.of(),
                        null,
                        "http://localhost:3000"))
                .id();
        values.put("embedSessionId", id);
        bring(id, parameters.status());
        noteOutputs(id);
        return id;
    }

    void deletedSession() {
        change(new DeleteSession(session()));
    }

    private List<Permission> permissions() {
        String user = user();
        return parameters.role().map(role -> new Permission(user, role)).stream()
                .toList();
    }

    /** An exam that was generated can be read (O14). */
    private void noteOutputs(String session) {
        Workspace now = workspaces.read(workspace.id()).orElseThrow();
        if (now.sessions().get(session).state().outputs().get("examId") instanceof String exam) {
            values.put("examId", exam);
        }
    }

    private Map<String, Object> presets(String flow) {
        return switch (flow) {
            case "take-exam", "edit-exam" -> Map.of("examId", exam());
            case "practice-space-student" -> Map.of("practiceSpaceId", practiceSpace());
            default -> {
                user();
                yield Map.of();
            }
        };
    }

    private void bring(String session, SessionStatus status) {
        switch (status) {
            case PENDING -> {}
            case STARTED -> start(session);
            case COMPLETED -> act(session, Deed.of(Action.COMPLETE), status);
            case CANCELLED -> act(session, Deed.of(Action.CANCEL), status);
            case EXPIRED -> change(new AdvanceClock(SessionTerms.LIFETIME, null));
        }
    }

    /** An exam is started by its first answer (O6), every other session by its page. */
    private void start(String session) {
        if (parameters.flow().equals("take-exam")) {
            act(session, new Deed(Action.ANSWER, null, 0, "true", null, null), SessionStatus.STARTED);
        } else {
            act(session, Deed.of(Action.START), SessionStatus.STARTED);
        }
    }

    private void act(String session, Deed deed, SessionStatus wanted) {
        try {
            change(new ActOnSession(session, deed));
        } catch (IllegalTransition impossible) {
            throw UnusableState.because("status", "no " + parameters.flow() + " session is ever " + wanted.wireName());
        }
    }

    private <R> R change(Command<R> command) {
        return workspaces.change(workspace.id(), command);
    }

    private static QuestionDraft question(int number) {
        return new QuestionDraft(
                "true-false",
                "The equation 2x + " + number + " = " + (number + 8) + " has the solution x = 4.",
                null,
                Map.of("correctAnswer", "true"),
                null,
                List.of(),
                null,
                Map.of());
    }
}
