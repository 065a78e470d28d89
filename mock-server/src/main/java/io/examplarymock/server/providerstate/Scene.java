package io.examplarymock.server.providerstate;

import io.examplarymock.server.content.Content;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.export.Exports;
import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.session.SessionTerms;
import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.value.Members;
import io.examplarymock.server.workspace.ActOnSession;
import io.examplarymock.server.workspace.AdvanceClock;
import io.examplarymock.server.workspace.ChangeUser;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.CreateExam;
import io.examplarymock.server.workspace.CreatePracticeSpace;
import io.examplarymock.server.workspace.CreateSession;
import io.examplarymock.server.workspace.CreateSourceMaterial;
import io.examplarymock.server.workspace.CreateUser;
import io.examplarymock.server.workspace.DeleteExam;
import io.examplarymock.server.workspace.DeleteSession;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A workspace that is being brought into a state; it notes the ids that the verifier needs. Where earlier states of the same
 * interaction left a user, an exam or a space, a later one goes on with these.
 */
final class Scene {
    /** How long an exam lasts whose time is to run out. */
    private static final int MINUTES = 15;

    private final Workspaces workspaces;
    private final Exports exports;
    private final Workspace workspace;
    private final Parameters parameters;
    private final Members values;

    /**
     * A scene in a workspace.
     *
     * @param earlier the values of the states that hold there already
     */
    Scene(
            Workspaces workspaces,
            Exports exports,
            Workspace workspace,
            Parameters parameters,
            Map<String, Object> earlier) {
        this.workspaces = workspaces;
        this.exports = exports;
        this.workspace = workspace;
        this.parameters = parameters;
        this.values = Members.start();
        earlier.forEach(values::put);
        values.put("apiKey", workspace.apiKey())
                .put("workspaceId", workspace.id())
                .put("ownerId", workspace.ownerUserId());
    }

    Map<String, Object> values() {
        return values.toMap();
    }

    String user() {
        String email = parameters.text("email", (String) values.toMap().getOrDefault("email", "actor@example.com"));
        String id = present(email)
                .orElseGet(() -> change(
                                new CreateUser(email, parameters.text("name", "My Student"), WorkspaceRole.TEACHER))
                        .id());
        values.put("actorId", id).put("email", email);
        return id;
    }

    /** The user to whom the key belongs gets the parameter's role, a student's unless that is given. */
    void demotedKeyHolder() {
        user();
        change(new ChangeUser(workspace.ownerUserId(), null, parameters.workspaceRole()));
    }

    private Optional<String> present(String email) {
        return content().users().all().stream()
                .filter(user ->
                        user.email().equalsIgnoreCase(email) && !user.id().equals(workspace.ownerUserId()))
                .map(User::id)
                .findFirst();
    }

    /** An exam on which a user has the parameter's role, if that is any. */
    Exam exam() {
        return exam(workspace.ownerUserId(), permissions());
    }

    /** An exam on which the user to whom the key belongs, a teacher, has no role. */
    void examOfSomebodyElse() {
        String somebody = user();
        change(new ChangeUser(workspace.ownerUserId(), null, WorkspaceRole.TEACHER));
        exam(somebody, List.of());
    }

    private Exam exam(String maker, List<Permission> permissions) {
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
                endsByTimeLimit() ? MINUTES : null,
                List.of(),
                List.of(),
                questions,
                permissions,
                Map.of());
        Exam exam = change(new CreateExam(draft, maker));
        values.put("examId", exam.id());
        return exam;
    }

    void deletedExam() {
        change(new DeleteExam(exam().id()));
    }

    /** An exam whose package is ready for download. */
    void examExport() {
        values.put("exportToken", exports.keep(earlierExam().orElseGet(this::exam)));
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

    /** A source material that is processed as far as the parameter says: completed, unless it is pending. */
    void sourceMaterial() {
        user();
        Source source = new Source(
                Map.of("url", "https://files.example.com/chapter-3.pdf"),
                null,
                "Chapter 3",
                "chapter-3",
                null,
                null,
                null);
        String id = change(new CreateSourceMaterial(source, workspace.ownerUserId()))
                .id();
        if (!parameters.isPending()) {
            change(new AdvanceClock(Duration.ofMinutes(1), null));
        }
        values.put("sourceMaterialId", id);
    }

    /**
     * A session of the parameters' flow, brought to the parameters' status as a person or time would. It posts messages,
     * or, given a return URL, redirects.
     */
    String session() {
        String flow = parameters.flow();
        Map<String, Object> presets = presets(flow);
        String id = change(new CreateSession(
                        flow,
                        (String) values.toMap().get("actorId"),
                        presets,
                        Map.of(),
                        Map.of(),
                        parameters.returnUrl(),
                        parameters.returnUrl() == null ? "http://localhost:3000" : null,
                        workspace.ownerUserId()))
                .id();
        values.put("embedSessionId", id);
        bring(id, parameters.status());
        noteOutputs(id);
        return id;
    }

    void deletedSession() {
        change(new DeleteSession(session()));
    }

    private boolean endsByTimeLimit() {
        return Ending.TIME_LIMIT.wireName().equals(parameters.text(Parameters.BY, null));
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
            case "take-exam", "edit-exam" ->
                Map.of("examId", examToOpen().orElseGet(this::exam).id());
            case "practice-space-student" ->
                Map.of("practiceSpaceId", spaceToOpen().orElseGet(this::practiceSpace));
            case "generate-question" -> {
                user();
                String format = parameters.outputFormat();
                yield format == null ? Map.of() : Map.of("outputFormat", format);
            }
            default -> {
                user();
                yield Map.of();
            }
        };
    }

    /** The exam of an earlier state, unless it is gone or the actor has handed it in. */
    private Optional<Exam> examToOpen() {
        return earlierExam()
                .filter(exam -> !endsByTimeLimit() || exam.intendedDuration() != null)
                .filter(exam -> !content().exams().isHandedIn(exam.id(), user()));
    }

    private Optional<Exam> earlierExam() {
        return noted("examId").flatMap(content().exams()::find);
    }

    private Optional<String> spaceToOpen() {
        return noted("practiceSpaceId").filter(id -> {
            user();
            return content().spaces().find(id).isPresent();
        });
    }

    private Optional<String> noted(String name) {
        return Optional.ofNullable((String) values.toMap().get(name));
    }

    private Content content() {
        return workspaces.read(workspace.id()).orElse(workspace).content();
    }

    private void bring(String session, SessionStatus status) {
        switch (status) {
            case PENDING -> {}
            case STARTED -> act(session, beginning(), status);
            case COMPLETED, CANCELLED -> end(session, parameters.ending(status));
            case EXPIRED -> change(new AdvanceClock(SessionTerms.LIFETIME, null));
        }
    }

    /** What is told of an exam or of practising begins with an answer (O6, O7); all else begins with the page. */
    private Deed beginning() {
        return switch (parameters.flow()) {
            case "take-exam", "practice-space-student" -> new Deed(Action.ANSWER, null, 0, "true", null, null);
            default -> Deed.of(Action.START);
        };
    }

    private void end(String session, Ending ending) {
        switch (ending) {
            case COMPLETE -> act(session, Deed.of(Action.COMPLETE), ending.status());
            case HAND_IN -> act(session, Deed.of(Action.HAND_IN), ending.status());
            case CANCEL -> act(session, Deed.of(Action.CANCEL), ending.status());
            case FAIL -> act(session, Deed.of(Action.FAIL), ending.status());
            case TIME_LIMIT -> letTimeRunOut(session);
        }
    }

    private void letTimeRunOut(String session) {
        if (!parameters.flow().equals("take-exam")) {
            throw UnusableState.because(Parameters.BY, "only a take-exam session has a time limit");
        }
        act(session, Deed.of(Action.START), SessionStatus.COMPLETED);
        change(new AdvanceClock(Duration.ofMinutes(MINUTES), null));
    }

    private void act(String session, Deed deed, SessionStatus wanted) {
        try {
            change(new ActOnSession(session, deed));
        } catch (IllegalTransition impossible) {
            String by = parameters.text(Parameters.BY, null);
            throw by == null
                    ? UnusableState.because(
                            "status", "no " + parameters.flow() + " session is ever " + wanted.wireName())
                    : UnusableState.because(
                            Parameters.BY,
                            "no " + parameters.flow() + " session becomes " + wanted.wireName() + " by " + by);
        }
    }

    Parameters parameters() {
        return parameters;
    }

    /** Tells the verifier a value. */
    void note(String name, String value) {
        values.put(name, value);
    }

    <R> R change(Command<R> command) {
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
