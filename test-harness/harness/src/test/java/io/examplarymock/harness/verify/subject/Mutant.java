package io.examplarymock.harness.verify.subject;

import java.io.IOException;
import java.util.Set;

/** Clients that do one thing wrong, each another: the judge has to find it. */
public enum Mutant {
    TRIES_A_USER_WITHOUT_EMAIL_FIRST("requests-satisfy-their-schemas", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String createUser() throws IOException, InterruptedException {
                    send("POST", "/users", "{\"name\": \"My User\"}");
                    return super.createUser();
                }
            };
        }
    },
    SENDS_THE_BARE_KEY("sends-the-key-as-bearer", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String authorization() {
                    return key;
                }
            };
        }
    },
    PUTS_THE_KEY_INTO_THE_QUERY("key-never-in-urls", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String sessionPath(String session) {
                    return super.sessionPath(session) + "?key=" + key;
                }
            };
        }
    },
    CREATES_THE_USER_TWICE("creates-a-user-once-per-person", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String createUser() throws IOException, InterruptedException {
                    String user = super.createUser();
                    send(
                            "POST",
                            "/users",
                            "{\"email\": " + quoted(given("/actor/email").orElseThrow()) + "}");
                    return user;
                }
            };
        }
    },
    TRIES_WITHOUT_AN_ACTOR_FIRST("sends-the-actor-on-every-session", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String createSession(String user) throws IOException, InterruptedException {
                    send("POST", "/embed-sessions", "{\"flow\": \"generate-exam\"}");
                    return super.createSession(user);
                }
            };
        }
    },
    TAKES_THE_OWNER_AS_ACTOR("never-uses-the-owner-as-actor", "actor-is-key-owner") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String createUser() throws IOException, InterruptedException {
                    try {
                        return super.createUser();
                    } catch (Refused taken) {
                        return send("GET", "/me", null).at("/id").orElseThrow(() -> taken);
                    }
                }
            };
        }
    },
    REPEATS_WHAT_WAS_REFUSED("does-not-retry-a-400", "actor-unknown") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String createSession(String user) throws IOException, InterruptedException {
                    send("POST", "/embed-sessions", sessionOf(user));
                    return super.createSession(user);
                }
            };
        }
    },
    DOES_NOT_WAIT_WHEN_ASKED_TO("honours-retry-after", "rate-limited-429") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                long retryPause(Answer answer) {
                    return 0;
                }
            };
        }
    },
    REPEATS_A_FAILED_POST("retries-5xx-only-idempotently", "server-error-500-on-creation") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                boolean maySendAgain(String method, int status) {
                    return status >= 500;
                }
            };
        }
    },
    POLLS_TEN_TIMES_A_SECOND("polls-at-most-once-per-second", "take-exam-by-polling") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                long pollingPause() {
                    return 100;
                }
            };
        }
    },
    GOES_ON_POLLING("stops-polling-at-a-final-status", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                private int looks;

                @Override
                boolean isFinal(String status) throws IOException {
                    return super.isFinal(status) && looks++ >= 2;
                }
            };
        }
    },
    STUMBLES_OVER_THE_SECOND_STARTED("treats-started-as-repeatable", "take-exam-by-message", "reports-the-outcome") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                private int started;

                @Override
                boolean endsAt(String status) throws IOException {
                    if (status.equals("started") && ++started == 2) {
                        throw new Refused(500, "started twice");
                    }
                    return super.endsAt(status);
                }
            };
        }
    },
    READS_OUTPUTS_WITHOUT_LOOKING("reads-outputs-only-when-completed", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                String examOf(Answer end) throws IOException, InterruptedException {
                    send("GET", "/exams/" + end.at("/outputs/examId").orElse("undefined"), null);
                    return super.examOf(end);
                }
            };
        }
    },
    INVENTS_A_STATUS("does-not-invent-statuses", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                void report(String session, String outcome, String exam, String message)
                        throws IOException, InterruptedException {
                    super.report(session, "aborted", exam, message);
                }
            };
        }
    },
    LEAVES_THE_SESSION_BEHIND("deletes-sessions-when-done", "generate-exam-with-clean-up") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                void cleanUp(String session, String exam) throws IOException, InterruptedException {
                    call("DELETE", "/exams/" + exam, null);
                }
            };
        }
    },
    CALLS_EVERY_END_AN_ERROR("reports-the-outcome", "session-cancelled") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                void report(String session, String outcome, String exam, String message)
                        throws IOException, InterruptedException {
                    super.report(session, "error", exam, message);
                }
            };
        }
    },
    NEVER_ENDS("ends-within-the-time-limit", "actor-is-key-owner") {
        @Override
        ReferenceClient client() throws IOException {
            return new ReferenceClient() {
                @Override
                void report(String session, String outcome, String exam, String message)
                        throws IOException, InterruptedException {
                    super.report(session, outcome, exam, message);
                    pause(Long.MAX_VALUE);
                }
            };
        }
    };

    private final String rule;
    private final String scenario;
    private final String alsoBroken;

    Mutant(String rule, String scenario) {
        this(rule, scenario, "");
    }

    Mutant(String rule, String scenario, String alsoBroken) {
        this.rule = rule;
        this.scenario = scenario;
        this.alsoBroken = alsoBroken;
    }

    abstract ReferenceClient client() throws IOException;

    /** The rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** The scenario in which it does. */
    public String scenario() {
        return scenario;
    }

    /** The rule that cannot but be broken as well, if there is one. */
    public Set<String> alsoBroken() {
        return alsoBroken.isEmpty() ? Set.of() : Set.of(alsoBroken);
    }

    /** Runs the one that is named. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        valueOf(arguments[0]).client().run();
    }
}
