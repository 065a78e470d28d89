package io.examplarymock.harness.verify.rule;

import java.util.List;
import java.util.Optional;

/** The list of rules, in the order in which reports tell them. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new RequestsSatisfyTheirSchemas(),
            new SendsTheKeyAsBearer(),
            new KeyNeverInUrls(),
            new CreatesAUserOncePerPerson(),
            new ReusesTheStoredUser(),
            new SendsTheActorOnEverySession(),
            new NeverUsesTheOwnerAsActor(),
            new CreatesOneSessionOnly(),
            new DoesNotRetryABadRequest(),
            new TellsWhyItWasRejected(),
            new DoesNotRetryAnUnauthorisedCall(),
            new HonoursRetryAfter(),
            new RetriesServerErrorsOnlyIdempotently(),
            new RepeatsBrokenCallsOnlyIdempotently(),
            new IgnoresUnknownMembers(),
            new PollsAtMostOncePerSecond(),
            new StopsPollingAtAFinalStatus(),
            new StopsPollingADeletedSession(),
            new TreatsStartedAsRepeatable(),
            new ChecksTheOriginOfMessages(),
            new IgnoresOtherMessages(),
            new ConfirmsCompletionWithTheApi(),
            new ActsOnceOnCompletion(),
            new WaitsForNoEndOfOpenEndedFlows(),
            new ReadsBackOpenEndedWork(),
            new ReadsOutputsOnlyWhenCompleted(),
            new DownloadsTheExportFromItsUrl(),
            new DoesNotInventStatuses(),
            new LeavesRunningSessionsAlone(),
            new DeletesSessionsWhenDone(),
            new ReportsTheOutcome(),
            new EndsWithinTheTimeLimit());

    private Rules() {}

    /** Returns all of them. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Finds a rule by its id. */
    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
