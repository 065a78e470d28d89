package io.examplarymock.harness.pacts.model;

import io.examplarymock.harness.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one interaction; what kind it is, it says itself from specification 4 on, and shows by its members before. */
final class InteractionReader {
    private static final String HTTP = "Synchronous/HTTP";
    private static final String MESSAGE = "Asynchronous/Messages";

    private InteractionReader() {}

    static Interaction read(JsonValue entry) {
        if (!entry.isObject()) {
            throw new NotAPact(entry, "an object", "the interaction is no object");
        }
        String description = entry.get("description").text().orElse("(without a description)");
        List<ProviderState> states = states(entry);
        String type = entry.get("type").text().orElseGet(() -> shown(entry));
        return switch (type) {
            case HTTP -> new Interaction.Http(entry.pointer(), description, states, request(entry), response(entry));
            case MESSAGE ->
                new Interaction.Message(
                        entry.pointer(),
                        description,
                        states,
                        BodyReader.message(entry, isWrapped(entry)),
                        BodyReader.metadata(entry));
            default -> new Interaction.Other(entry.pointer(), description, states, type);
        };
    }

    private static String shown(JsonValue entry) {
        return entry.get("contents").isPresent() ? MESSAGE : HTTP;
    }

    /** Only from specification 4 on, interactions tell their type, and bodies are wrapped. */
    private static boolean isWrapped(JsonValue entry) {
        return entry.get("type").isPresent();
    }

    private static List<ProviderState> states(JsonValue entry) {
        Stream<JsonValue> old =
                Stream.of("providerState", "provider_state").map(entry::get).filter(JsonValue::isPresent);
        List<JsonValue> states = entry.get("providerStates").items();
        return Stream.concat(
                        old.map(state -> state(state, JsonValue.missing(state.pointer()))),
                        states.stream().map(state -> state(state.get("name"), state.get("params"))))
                .filter(state -> !state.name().isEmpty())
                .toList();
    }

    private static ProviderState state(JsonValue name, JsonValue parameters) {
        return new ProviderState(name.text().orElse(""), parameters, name.pointer());
    }

    private static HttpRequest request(JsonValue entry) {
        JsonValue request = entry.get("request");
        String path = text(request.get("path"), "a path");
        int query = path.indexOf('?');
        Headers headers = new Headers(request.get("headers"));
        return new HttpRequest(
                request.pointer(),
                text(request.get("method"), "a method"),
                query < 0 ? path : path.substring(0, query),
                query < 0 ? queryOf(request.get("query")) : names(path.substring(query + 1)),
                request.get("query").pointer(),
                headers,
                BodyReader.http(request, headers, isWrapped(entry)));
    }

    private static HttpResponse response(JsonValue entry) {
        JsonValue response = entry.get("response");
        if (!response.isObject()) {
            throw new NotAPact(response, "an object", "the interaction does not say what is answered");
        }
        JsonValue status = response.get("status");
        Headers headers = new Headers(response.get("headers"));
        JsonValue rules = response.get("matchingRules");
        return new HttpResponse(
                response.pointer(),
                status.isPresent()
                        ? status.number()
                                .orElseThrow(
                                        () -> new NotAPact(status, "a whole number", "the status is no whole number"))
                        : 200,
                MatchingRules.of(rules, "status").named("statusCode").isPresent(),
                headers,
                MatchingRules.of(rules, "header"),
                BodyReader.http(response, headers, isWrapped(entry)));
    }

    private static String text(JsonValue value, String what) {
        return value.text().orElseThrow(() -> new NotAPact(value, what, "the request does not say " + what));
    }

    private static Set<String> queryOf(JsonValue query) {
        return query.text().map(InteractionReader::names).orElseGet(() -> new TreeSet<>(query.names()));
    }

    private static Set<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
