package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.pacts.model.HttpRequest;
import io.examplarymock.harness.pacts.model.HttpResponse;
import io.examplarymock.harness.pacts.model.Interaction;
import io.examplarymock.harness.pacts.model.ProviderState;
import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges one interaction, of whatever kind. */
final class InteractionRules {
    private final OperationCatalog catalog = OperationCatalog.load();

    List<Finding> judge(Interaction interaction) {
        List<Finding> findings = new ArrayList<>();
        interaction.states().stream().flatMap(state -> state(state).stream()).forEach(findings::add);
        if (interaction instanceof Interaction.Http http) {
            findings.addAll(call(http.request(), http.response()));
        } else if (interaction instanceof Interaction.Message message) {
            findings.addAll(new MessageRules().judge(message));
        } else if (interaction instanceof Interaction.Other other) {
            findings.add(Finding.note(
                            Rule.NOT_JUDGED,
                            other.pointer() + "/type",
                            "interactions of the type " + other.type() + " are not judged")
                    .found(other.type())
                    .expected("Synchronous/HTTP or Asynchronous/Messages"));
        }
        return findings;
    }

    private Optional<Finding> state(ProviderState state) {
        if (catalog.providerStates().contains(state.name())) {
            return Optional.empty();
        }
        Optional<String> nearest = NearestName.among(catalog.providerStates(), state.name());
        return Optional.of(Finding.note(
                        Rule.PROVIDER_STATE,
                        state.pointer(),
                        "the mock has no provider state " + Words.quoted(state.name()) + Words.didYouMean(nearest))
                .found(Words.quoted(state.name()))
                .expected("one of " + String.join(", ", catalog.providerStates()))
                .nearest(nearest));
    }

    private List<Finding> call(HttpRequest request, HttpResponse response) {
        String method = request.method().toUpperCase(Locale.ROOT);
        OperationMatch match = catalog.match(method.equals("HEAD") ? "GET" : method, request.path());
        if (match instanceof OperationMatch.Found found) {
            Operation operation = found.operation();
            return Stream.concat(
                            new RequestRules(operation, request).judge(response.status()).stream(),
                            new ResponseRules(operation, request, response).judge().stream())
                    .toList();
        }
        return unmatched(match, method, request, response).stream().toList();
    }

    private static Optional<Finding> unmatched(
            OperationMatch match, String method, HttpRequest request, HttpResponse response) {
        if (match instanceof OperationMatch.NotServed known) {
            return Optional.of(Finding.warning(
                            Rule.NOT_SERVED,
                            request.pointer() + "/path",
                            method + " " + known.operation().path()
                                    + " is known, but neither does the mock serve it, nor can it be judged here")
                    .found(method + " " + request.path())
                    .expected("an operation that the mock serves")
                    .restingOn(Basis.of(known.operation().fact())));
        }
        if (match instanceof OperationMatch.OtherMethod other) {
            return method.equals("OPTIONS") || response.accepts(405)
                    ? Optional.empty()
                    : Optional.of(otherMethod(method, request, other.others()));
        }
        return match instanceof OperationMatch.UnknownPath unknown && !response.accepts(404)
                ? Optional.of(unknownPath(request, unknown.nearest()))
                : Optional.empty();
    }

    private static Finding otherMethod(String method, HttpRequest request, List<Operation> others) {
        String expected = Words.either(others.stream().map(Operation::method).toList());
        return Finding.failure(
                        Rule.WRONG_METHOD,
                        request.pointer() + "/method",
                        others.get(0).path() + " has no " + method + ", but " + expected)
                .found(method)
                .expected(expected)
                .nearest(Optional.of(others.get(0).method()))
                .restingOn(Basis.of(others));
    }

    private static Finding unknownPath(HttpRequest request, Operation nearest) {
        return Finding.failure(
                        Rule.UNKNOWN_PATH,
                        request.pointer() + "/path",
                        "no operation has the path " + request.path() + "; the nearest is " + nearest.signature())
                .found(request.path())
                .expected(nearest.path())
                .nearest(Optional.of(nearest.path()))
                .restingOn(Basis.of(List.of(nearest)));
    }
}
