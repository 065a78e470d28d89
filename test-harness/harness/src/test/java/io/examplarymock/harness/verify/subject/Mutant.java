package io.examplarymock.harness.verify.subject;

import java.io.IOException;
import java.util.Set;

/** Clients that do one thing wrong, each another: the judge has to find it. */
public enum Mutant {
    TRIES_A_USER_WITHOUT_EMAIL_FIRST(
            "requests-satisfy-their-schemas", "session-cancelled", WrongIntroductions.TriesAUserWithoutEmailFirst::new),
    SENDS_THE_BARE_KEY("sends-the-key-as-bearer", "session-cancelled", WrongIntroductions.SendsTheBareKey::new),
    PUTS_THE_KEY_INTO_THE_QUERY(
            "key-never-in-urls", "session-cancelled", WrongIntroductions.PutsTheKeyIntoTheQuery::new),
    CREATES_THE_USER_TWICE(
            "creates-a-user-once-per-person", "session-cancelled", WrongIntroductions.CreatesTheUserTwice::new),
    TRIES_WITHOUT_AN_ACTOR_FIRST(
            "sends-the-actor-on-every-session", "session-cancelled", WrongIntroductions.TriesWithoutAnActorFirst::new),
    TAKES_THE_OWNER_AS_ACTOR(
            "never-uses-the-owner-as-actor", "actor-is-key-owner", WrongIntroductions.TakesTheOwnerAsActor::new),
    REPEATS_WHAT_WAS_REFUSED("does-not-retry-a-400", "actor-unknown", WrongCalls.RepeatsWhatWasRefused::new),
    DOES_NOT_WAIT_WHEN_ASKED_TO("honours-retry-after", "rate-limited-429", WrongCalls.DoesNotWaitWhenAskedTo::new),
    REPEATS_A_FAILED_POST(
            "retries-5xx-only-idempotently", "server-error-500-on-creation", WrongCalls.RepeatsAFailedPost::new),
    POLLS_TEN_TIMES_A_SECOND(
            "polls-at-most-once-per-second", "take-exam-by-polling", WrongWaits.PollsTenTimesASecond::new),
    GOES_ON_POLLING("stops-polling-at-a-final-status", "session-cancelled", WrongWaits.GoesOnPolling::new),
    STUMBLES_OVER_THE_SECOND_STARTED(
            "treats-started-as-repeatable",
            "take-exam-by-message",
            "reports-the-outcome",
            WrongWaits.StumblesOverTheSecondStarted::new),
    READS_OUTPUTS_WITHOUT_LOOKING(
            "reads-outputs-only-when-completed", "session-cancelled", WrongEnds.ReadsOutputsWithoutLooking::new),
    INVENTS_A_STATUS("does-not-invent-statuses", "session-cancelled", WrongWaits.InventsAStatus::new),
    LEAVES_THE_SESSION_BEHIND(
            "deletes-sessions-when-done", "generate-exam-with-clean-up", WrongEnds.LeavesTheSessionBehind::new),
    CALLS_EVERY_END_AN_ERROR("reports-the-outcome", "session-cancelled", WrongEnds.CallsEveryEndAnError::new),
    CREATES_A_USER_FOR_A_STORED_PERSON(
            "reuses-the-stored-user", "user-created-earlier", WrongIntroductions.CreatesAUserForAStoredPerson::new),
    GIVES_UP_ON_A_SLOW_POST_AND_SENDS_IT_AGAIN(
            "creates-one-session-only", "slow-answers", WrongCalls.GivesUpOnASlowPostAndSendsItAgain::new),
    SAYS_NOTHING_OF_THE_REASON(
            "tells-why-it-was-rejected", "actor-without-prefix", WrongIntroductions.SaysNothingOfTheReason::new),
    TRIES_A_REFUSED_KEY_AGAIN("does-not-retry-a-401", "key-refused-401", WrongIntroductions.TriesARefusedKeyAgain::new),
    REPEATS_A_BROKEN_POST(
            "repeats-broken-calls-only-idempotently",
            "connection-reset-on-creation",
            WrongCalls.RepeatsABrokenPost::new),
    STUMBLES_OVER_UNKNOWN_MEMBERS(
            "ignores-unknown-members",
            "unknown-members",
            "reports-the-outcome",
            WrongCalls.StumblesOverUnknownMembers::new),
    GOES_ON_POLLING_WHAT_IS_GONE(
            "stops-polling-a-deleted-session", "session-deleted", WrongWaits.GoesOnPollingWhatIsGone::new),
    BELIEVES_MESSAGES_OF_ANY_ORIGIN(
            "checks-the-origin-of-messages", "messages-from-elsewhere", WrongWaits.BelievesMessagesOfAnyOrigin::new),
    BELIEVES_MESSAGES_OF_ANY_TYPE(
            "ignores-other-messages", "messages-of-other-types", WrongWaits.BelievesMessagesOfAnyType::new),
    TRUSTS_THE_MESSAGE_ALONE(
            "confirms-completion-with-the-api", "take-exam-by-message", WrongWaits.TrustsTheMessageAlone::new),
    CLEANS_UP_AT_EACH_MESSAGE("acts-once-on-completion", "messages-repeated", WrongEnds.CleansUpAtEachMessage::new),
    WAITS_FOR_AN_END_THAT_NEVER_COMES(
            "waits-for-no-end-of-open-ended-flows",
            "edit-exam-left-open",
            "reports-the-outcome",
            WrongWaits.WaitsForAnEndThatNeverComes::new),
    NEVER_LOOKS_WHAT_CAME_OF_IT(
            "reads-back-open-ended-work", "practice-space-student-by-message", WrongEnds.NeverLooksWhatCameOfIt::new),
    EXPORTS_AND_FORGETS(
            "downloads-the-export-from-its-url", "generate-exam-with-export", WrongEnds.ExportsAndForgets::new),
    DELETES_A_SESSION_IN_USE(
            "leaves-running-sessions-alone", "practice-space-student-by-polling", WrongEnds.DeletesASessionInUse::new),
    NEVER_ENDS("ends-within-the-time-limit", "actor-is-key-owner", WrongWaits.NeverEnds::new);

    private final String rule;
    private final String scenario;
    private final String alsoBroken;

    @SuppressWarnings("ImmutableEnumChecker") // the constructors that stand here keep no state
    private final Maker maker;

    /** Makes the client, which reads its environment. */
    @FunctionalInterface
    private interface Maker {
        ReferenceClient make() throws IOException;
    }

    Mutant(String rule, String scenario, Maker maker) {
        this(rule, scenario, "", maker);
    }

    Mutant(String rule, String scenario, String alsoBroken, Maker maker) {
        this.rule = rule;
        this.scenario = scenario;
        this.alsoBroken = alsoBroken;
        this.maker = maker;
    }

    /** Whether it has to be stopped. */
    public boolean isEndless() {
        return this == NEVER_ENDS || this == WAITS_FOR_AN_END_THAT_NEVER_COMES;
    }

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
        valueOf(arguments[0]).maker.make().run();
    }
}
