package io.examplarymock.harness.verify.rule;

import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Evidence;
import java.util.List;

/** A person is one user, however many sessions there are. */
final class CreatesAUserOncePerPerson implements Rule {
    private static final int CONFLICT = 409;

    @Override
    public About about() {
        return About.must(
                "creates-a-user-once-per-person",
                "A user is created once for each person, and its id is kept.",
                Clause.of("The introduction: create a user once per end-user, and store the id.", "E1.S"),
                "Store the id that POST /users answers with your own record of the person, and use it from then on.");
    }

    @Override
    public Verdict judge(Evidence evidence) {
        List<Call> creations = evidence.calls("createUser");
        if (creations.isEmpty()) {
            return Verdict.notApplicable("the client created no user");
        }
        return Verdict.of(creations.stream()
                .filter(call -> creations.subList(0, creations.indexOf(call)).stream()
                        .anyMatch(earlier -> settles(earlier, call)))
                .map(call -> Observation.of(
                        call,
                        "POST /users again, though there is a user for this person",
                        "one POST /users for one person"))
                .toList());
    }

    /** After a user was made there is nothing more to make; after 409 the same address remains taken. */
    private static boolean settles(Call earlier, Call later) {
        return earlier.succeeded() || (earlier.status() == CONFLICT && earlier.asksTheSameAs(later));
    }
}
