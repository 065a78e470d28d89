package io.examplarymock.contracts;

import java.util.Arrays;
import java.util.List;

/**
 * A documented fact, an operation, a refusal or a message that is in no contract.
 *
 * @param id of the fact, the operation or the error, or flow and status of the message
 * @param test the class that covers it instead
 */
record Uncontracted(String id, String reason, String test) {
    static final List<Uncontracted> ALL = table("""
            C12.S                   | A slip in an example; the contracts have the real name of the flow. | DocumentedExamplesTest
            O11                     | How a page is shown is up to the browser.                           | EmbedPageTest
            mark-answer started     | A message that no source lists; the mock's own (M).                 | FlowOutcomesTest
            O16.S                   | A reason, not a behaviour.                                          | ActorChecksTest
            KEY_UNKNOWN             | Depends on an option of the server.                                 | KeysTest
            FLOW_NOT_IN_ENVIRONMENT | Depends on an option of the server.                                 | MockServerTest
            APPLICATION_UNKNOWN     | A page for the browser, whose text no client reads.                 | ConsentTest
            REDIRECT_URI_UNKNOWN    | A page for the browser, whose text no client reads.                 | ConsentTest
            CONSENT_INVALID         | A page for the browser, whose text no client reads.                 | ConsentTest
            CONSENT_FROM_ELSEWHERE  | A page for the browser, whose text no client reads.                 | ConsentTest
            RATE_LIMITED            | Depends on an option of the server.                                 | RateLimitsTest
            UNDOCUMENTED            | The paths are the mock's guess: no contract may rest on them.       | KnownOperationsTest
            TOO_MANY_WORKSPACES     | Depends on an option of the server.                                 | WorkspaceBoundTest
            WORKSPACE_FULL          | Takes a hundred thousand calls.                                     | BoundsTest
            MALFORMED_JSON          | Pact keeps JSON bodies as JSON, so none can be malformed.           | MalformedBodiesTest
            BODY_TOO_LARGE          | A body of a megabyte would make the pact unreadable.                | LimitsTest
            STORE_UNAVAILABLE       | Depends on a database that is away.                                 | DatabaseAwayTest
            STORE_FULL              | Depends on a disk that is full.                                     | FullDiskTest
            INTERNAL                | A defect of the mock, not a behaviour.                              | DefectTest""");

    private static List<Uncontracted> table(String lines) {
        return lines.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Uncontracted(cells.get(0), cells.get(1), cells.get(2)))
                .toList();
    }
}
