package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.pacts.model.Body;
import io.examplarymock.harness.pacts.model.Interaction;
import io.examplarymock.schemas.FlowEntry;
import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a message that the consumer expects an embedded page to post, or the query with which it redirects. */
final class MessageRules {
    private static final String TYPE = "examplary:embed-status-update";
    private static final Basis UPDATES = Basis.of("O8.S");

    private final OperationCatalog catalog = OperationCatalog.load();
    private final FlowRules flows = new FlowRules();

    List<Finding> judge(Interaction.Message message) {
        Body contents = message.contents();
        JsonValue json = contents.json();
        if (!contents.isJson() || !json.isObject()) {
            String found = contents.isJson() ? json.excerpt() : "no JSON";
            return List.of(
                    Finding.failure(Rule.MESSAGE_BODY, json.pointer(), "a message must be an object, but is " + found)
                            .found(found)
                            .expected("an object")
                            .restingOn(UPDATES));
        }
        if (isRedirect(message)) {
            return redirect(contents, flow(message));
        }
        boolean isUntold = !json.get("type").isPresent() && !json.get("status").isPresent();
        boolean isOther =
                json.get("type").text().filter(type -> !type.equals(TYPE)).isPresent()
                        && !contents.rules()
                                .at(List.of("type"))
                                .accepts(TYPE, json.get("type").text().orElse(""));
        return isUntold || isOther ? List.of(unknown(json)) : update(contents, flow(message));
    }

    /** Nobody posts it; it is only written down as a message, with the address in its metadata or in its state. */
    private static boolean isRedirect(Interaction.Message message) {
        JsonValue json = message.contents().json();
        boolean isPosted = json.get("type").isPresent() || json.get("outputs").isPresent();
        return !isPosted
                && (message.metadata().get("url").isText()
                        || message.states().stream()
                                .anyMatch(state ->
                                        state.parameters().get("returnUrl").isText()));
    }

    private List<Finding> redirect(Body query, Optional<FlowEntry> flow) {
        BodyRules rules =
                new BodyRules(query.json(), Rule.MESSAGE_BODY, Rule.MESSAGE_FIELD, "to be in the query of a redirect");
        return flows.leastWrongRedirect(flow, schema -> rules.expected(schema, "", query.rules()))
                .orElseGet(() -> List.of(Finding.warning(
                                Rule.MESSAGE_BODY,
                                query.json().pointer(),
                                "the page of " + flow.orElseThrow().slug() + " is not known to redirect")
                        .found(query.json().excerpt())
                        .expected("no redirect")
                        .restingOn(new Basis(Tier.M, List.of("O9.S")))));
    }

    private static Finding unknown(JsonValue json) {
        JsonValue type = json.get("type");
        Optional<String> nearest = type.text().flatMap(text -> NearestName.among(List.of(TYPE), text));
        return Finding.failure(
                        Rule.UNKNOWN_MESSAGE,
                        type.pointer(),
                        "embedded pages post messages of the type " + TYPE + " only, and this one's is "
                                + type.excerpt())
                .found(type.excerpt())
                .expected(TYPE)
                .nearest(nearest)
                .restingOn(UPDATES);
    }

    private List<Finding> update(Body contents, Optional<FlowEntry> flow) {
        JsonValue json = contents.json();
        BodyRules rules = new BodyRules(json, Rule.MESSAGE_BODY, Rule.MESSAGE_FIELD, "to be sent with " + TYPE);
        List<Finding> findings = new ArrayList<>(rules.expected(catalog.messageSchema(), "", contents.rules()));
        if (json.get("outputs").isObject() && !json.get("outputs").isEmpty()) {
            findings.addAll(flows.leastWrong(
                    flow, FlowEntry::outputs, schema -> rules.expected(schema, "outputs", contents.rules())));
        }
        flow.flatMap(one -> status(json.get("status"), one)).ifPresent(findings::add);
        return findings;
    }

    /** That a flow posts nothing else is never documented. */
    private Optional<Finding> status(JsonValue status, FlowEntry flow) {
        String expected = flow.messages().isEmpty() ? "no messages" : Words.either(flow.messages());
        return status.text()
                .filter(text -> isPosted(text) && !flow.messages().contains(text))
                .map(text -> Finding.warning(
                                Rule.MESSAGE_BODY,
                                status.pointer(),
                                "the page of " + flow.slug() + " is not known to post " + text + ", but " + expected)
                        .found(status.excerpt())
                        .expected(expected)
                        .restingOn(new Basis(Tier.M, UPDATES.facts())));
    }

    private boolean isPosted(String status) {
        return catalog.flows().stream().anyMatch(flow -> flow.messages().contains(status));
    }

    /** The message does not name the flow, but the state before it may. */
    private Optional<FlowEntry> flow(Interaction.Message message) {
        return message.states().stream()
                .flatMap(state -> flows.named(state.parameters().get("flow")).stream())
                .findFirst();
    }
}
