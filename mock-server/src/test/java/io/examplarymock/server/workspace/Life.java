package io.examplarymock.server.workspace;

import io.examplarymock.server.error.ApiException;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.ExamEdit;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.flow.Deed;
import io.examplarymock.server.flow.InvalidDeed;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.oauth.Authorizations;
import io.examplarymock.server.oauth.CodeShown;
import io.examplarymock.server.oauth.Consent;
import io.examplarymock.server.oauth.Grant;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.oauth.Token;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.session.IllegalTransition;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.sourcematerial.Source;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.time.ClockMode;
import io.examplarymock.server.time.WorkspaceClock;
import io.examplarymock.server.user.User;
import io.examplarymock.server.user.WorkspaceRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A long mixed life of a workspace: every kind of command, in an order that a seed decides. */
public final class Life {
    public static final Instant BIRTH = Instant.parse("2026-03-01T09:00:00.123456789Z");

    private static final String CALLBACK = "https://app.example.com/callback";
    private static final List<String> FLOWS = List.of(
            "generate-exam",
            "generate-question",
            "take-exam",
            "edit-exam",
            "edit-rubric",
            "mark-answer",
            "practice-space-student");

    private final Random random;
    private final List<Workspace> kept = new ArrayList<>();
    private Instant systemNow = BIRTH;
    private Command<?> last;

    public Life(long seed) {
        random = new Random(seed);
    }

    /** A workspace with an owner, who has the given key, and with ids of the same seed. */
    public static Workspace born(String apiKey) {
        return Workspace.empty(
                IdSecret.seeded(7, apiKey),
                apiKey,
                "Workspace",
                true,
                null,
                null,
                WorkspaceClock.frozenAt(BIRTH),
                BIRTH);
    }

    public static ExamDraft exam(String name, Integer minutes) {
        return new ExamDraft(
                name,
                "Mathematics",
                null,
                null,
                null,
                null,
                minutes,
                List.of(),
                List.of(),
                List.of(question("The first \uD83D\uDE00 \u0000 \uD800?"), question("The second?")),
                List.of(new Permission("org_somebody", ResourceRole.EDITOR)),
                Map.of("grade", new java.math.BigDecimal("1.50")));
    }

    /** A session of generate-exam for the first user who is not the owner. */
    public static CreateSession session(Workspace workspace) {
        String actor = workspace.content().users().all().stream()
                .map(User::id)
                .filter(id -> !id.equals(workspace.ownerUserId()))
                .findFirst()
                .orElseThrow();
        return session("generate-exam", actor, Map.of(), workspace.ownerUserId());
    }

    /** The next command, and the state that follows; the same state if it is refused. */
    public Step live(Workspace workspace) {
        // A code does not live long enough for what else is going on.
        boolean hurried = last instanceof GiveConsent && random.nextInt(4) > 0;
        systemNow = hurried ? systemNow : systemNow.plus(Duration.ofMinutes(random.nextInt(240)));
        Command<?> command = hurried ? redeeming(workspace) : command(workspace);
        last = command;
        try {
            Workspace after = workspace.after(command, systemNow).workspace();
            if (random.nextInt(40) == 0) {
                kept.add(after);
            }
            return new Step(command, after);
        } catch (ApiException | InvalidDeed | IllegalTransition | BackwardsInTime refused) {
            return new Step(command, workspace);
        }
    }

    /** What the machine's clock has come to; some time passes before each step. */
    public Instant systemNow() {
        return systemNow;
    }

    /** What was tried, and what came of it. */
    public record Step(Command<?> command, Workspace after) {}

    private Command<?> command(Workspace workspace) {
        String owner = workspace.ownerUserId();
        int chance = random.nextInt(100);
        if (chance < 8) {
            return new CreateUser(email(), "N\u00e4me", any(List.of(WorkspaceRole.values())));
        } else if (chance < 11) {
            return new ChangeUser(user(workspace), "Other", null);
        } else if (chance < 16) {
            return new CreateExam(exam("Exam " + chance, random.nextBoolean() ? 45 : null), owner);
        } else if (chance < 19) {
            return new CreatePracticeSpace(
                    new PracticeSpaceDraft("Space", Map.of(), List.of(), Map.of(), null, List.of(), List.of()), owner);
        } else if (chance < 36) {
            return session(any(FLOWS), user(workspace), presets(workspace), owner);
        } else if (chance < 42) {
            return access(workspace.content().authorizations(), user(workspace));
        } else if (chance < 61) {
            return new ActOnSession(session(workspace.sessions().all()), deed());
        } else if (chance < 66) {
            return new AdvanceClock(
                    any(List.of(Duration.ofSeconds(20), Duration.ofHours(1), Duration.ofDays(3))), null);
        } else if (chance < 71) {
            return new SetClock(random.nextInt(4) == 0 ? ClockMode.FROZEN : ClockMode.SYSTEM, null);
        } else if (chance < 73) {
            return new DeleteExam(exam(workspace).map(Exam::id).orElse("exam_none"));
        } else if (chance < 78) {
            return new DeleteSession(session(workspace.sessions().all()));
        } else if (chance < 81) {
            return new GrantPermission(
                    exam(workspace).map(Exam::id).orElse("exam_none"),
                    null,
                    email(),
                    any(List.of(ResourceRole.values())),
                    owner);
        } else if (chance < 83) {
            return new IssueKey(Caller.freshKey(), user(workspace));
        } else if (chance < 87) {
            return new ReviseExam(session(editing(workspace)), new ExamEdit.Rename("Renamed " + random.nextInt()));
        } else if (chance < 89) {
            return new DefineQuestionType(Map.of("id", "type-" + random.nextInt(3), "name", "T" + random.nextInt()));
        } else if (chance < 92) {
            return new CreateSourceMaterial(source(workspace), owner);
        } else if (chance == 92 && random.nextInt(3) == 0) {
            return new ResetWorkspace(IdSecret.seeded(random.nextLong(), "reset"), WorkspaceClock.frozenAt(BIRTH));
        } else if (chance == 93 && !kept.isEmpty()) {
            return new RestoreWorkspace(any(kept));
        }
        return new SettleTime();
    }

    private Command<?> access(Authorizations all, String user) {
        int chance = random.nextInt(20);
        if (chance < 2 || all.clients().isEmpty()) {
            return new RegisterClient("Planner", List.of(CALLBACK), Scopes.all(), random.nextBoolean());
        }
        String client = any(List.copyOf(all.clients())).id();
        if (chance < 8 || all.tokens().isEmpty()) {
            return new GiveConsent(new Consent(client, user, List.of("openid"), CALLBACK, null, "n-0S6_WzA2Mj"));
        } else if (chance < 9) {
            return new RemoveClient(client);
        } else if (chance < 10) {
            return new RevokeGrant(any(List.copyOf(all.grants())).id());
        } else if (chance < 11) {
            return redeeming(any(List.copyOf(all.grants())));
        }
        List<Token> renewable = all.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.REFRESH
                        && token.endedAt() == null
                        && all.grantOf(token).revokedAt() == null)
                .toList();
        Token token = any(renewable.isEmpty() ? List.copyOf(all.tokens()) : renewable);
        String holder = all.grantOf(token).consent().clientId();
        return chance < 18 ? new RefreshTokens(holder, token.value(), null) : new RevokeToken(holder, token.value());
    }

    private static Command<?> redeeming(Workspace workspace) {
        return workspace.content().authorizations().grants().stream()
                .reduce((before, newer) -> newer)
                .<Command<?>>map(Life::redeeming)
                .orElse(new SettleTime());
    }

    private static Command<?> redeeming(Grant grant) {
        return new RedeemCode(new CodeShown(grant.consent().clientId(), grant.code(), CALLBACK, null));
    }

    private Deed deed() {
        Action action = any(List.of(Action.values()));
        return action == Action.ANSWER
                ? new Deed(action, null, random.nextInt(2), random.nextBoolean() ? "true" : List.of("a"), null, null)
                : Deed.of(action);
    }

    private Map<String, Object> presets(Workspace workspace) {
        String exam = exam(workspace).map(Exam::id).orElse("exam_none");
        String space = workspace.content().spaces().all().stream()
                .map(found -> found.id())
                .findFirst()
                .orElse("space_none");
        return Map.of("examId", exam, "practiceSpaceId", space, "subject", "History");
    }

    private Source source(Workspace workspace) {
        Instant expires =
                random.nextBoolean() ? workspace.clock().now(systemNow).plus(Duration.ofDays(1)) : null;
        return new Source(Map.of("url", "https://example.com/a.pdf"), null, "A", null, expires, null, null);
    }

    private static List<Session> editing(Workspace workspace) {
        return workspace.sessions().all().stream()
                .filter(session -> session.terms().flow().equals("edit-exam"))
                .toList();
    }

    private Optional<Exam> exam(Workspace workspace) {
        List<Exam> exams = List.copyOf(workspace.content().exams().all());
        return exams.isEmpty() ? Optional.empty() : Optional.of(any(exams));
    }

    private String session(Collection<Session> sessions) {
        return sessions.isEmpty()
                ? "embed_session_none"
                : any(List.copyOf(sessions)).id();
    }

    private String user(Workspace workspace) {
        return any(List.copyOf(workspace.content().users().all())).id();
    }

    private String email() {
        return "User-" + random.nextInt(60) + "@example.com";
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static CreateSession session(String flow, String actor, Map<String, Object> presets, String owner) {
        return new CreateSession(
                flow,
                actor,
                presets,
                Map.of(),
                Map.of("a", "b"),
                "https://example.com",
                "http://localhost:3000",
                owner);
    }

    private static QuestionDraft question(String title) {
        return new QuestionDraft(
                "true-false", title, null, Map.of("correctAnswer", "true"), null, List.of(), null, Map.of());
    }
}
