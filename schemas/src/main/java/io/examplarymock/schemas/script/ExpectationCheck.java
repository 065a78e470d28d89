package io.examplarymock.schemas.script;

import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.script.Node.Mapping;
import java.util.Optional;

/** Judges expectations by what the flow can ever do. */
final class ExpectationCheck {

    private final FlowRules flow;
    private final Mapping session;
    private final Problems problems;

    ExpectationCheck(FlowRules flow, Mapping session, Problems problems) {
        this.flow = flow;
        this.session = session;
        this.problems = problems;
    }

    void judge(Node expectation) {
        if (flow == null) {
            return;
        }
        expectation.member("messages").ifPresent(this::messages);
        if (expectation instanceof Mapping mapping && mapping.has("redirect")) {
            redirect(mapping.members().get("redirect").key());
        }
        if (expectation instanceof Mapping mapping && mapping.has("progress") && !flow.has("practise")) {
            problems.add(
                    mapping.members().get("progress").key(),
                    "the flow " + flow.name() + " makes no progress in a practice space");
        }
    }

    private void messages(Node messages) {
        if (messages instanceof Mapping mapping) {
            if (mapping.member("count").orElse(null) instanceof Mapping counts) {
                counts.members().forEach((status, count) -> {
                    if (!isZero(count.value())) {
                        message(status, count.key());
                    }
                });
            }
            return;
        }
        messages.items().forEach(item -> item.text().ifPresent(status -> message(status, item.place())));
    }

    private static boolean isZero(Node count) {
        return count.number().filter(number -> number == 0).isPresent();
    }

    private void message(String status, Place place) {
        boolean known = OperationCatalog.load().flows().stream()
                .anyMatch(any -> any.messages().contains(status));
        if (known && !flow.entry().messages().contains(status)) {
            String there = flow.entry().messages().isEmpty()
                    ? "no messages"
                    : "only " + String.join(", ", flow.entry().messages());
            problems.add(place, "the flow " + flow.name() + " never posts \"" + status + "\"; it posts " + there);
        } else if (known && !session.has("allowedOrigin")) {
            problems.add(place, "no messages are posted without post_message in the responses of the session");
        }
    }

    private void redirect(Place place) {
        Optional<String> schema = flow.entry().returnUrl();
        if (schema.isEmpty()) {
            problems.add(place, "the flow " + flow.name() + " never redirects");
        } else if (!session.has("returnUrl")) {
            problems.add(place, "there is no redirect without return_url in the responses of the session");
        }
    }
}
