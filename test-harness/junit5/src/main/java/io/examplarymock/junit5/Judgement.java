package io.examplarymock.junit5;

import io.examplarymock.client.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What exchanges say about the client under test, and about the mock.
 *
 * @param warnings whether what is suspicious counts as breaking the contract
 */
record Judgement(boolean warnings, Allowance allowed) {
    /** So many requests are told in full. */
    private static final int LIMIT = 10;

    /** Returns what to tell the author of the test; empty if all is well. */
    Optional<String> of(List<Exchange> exchanges) {
        List<Exchange> broken = exchanges.stream()
                .filter(exchange -> !allowed.allows(operation(exchange)))
                .filter(exchange -> !findings(exchange).isEmpty())
                .toList();
        List<Exchange> defects = exchanges.stream()
                .filter(exchange -> !exchange.responseViolations().isEmpty())
                .toList();
        List<String> parts = new ArrayList<>();
        if (!broken.isEmpty()) {
            parts.add(ofClient(broken));
        }
        if (!defects.isEmpty()) {
            parts.add(ofMock(defects));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }

    private String ofClient(List<Exchange> broken) {
        Set<String> operations =
                broken.stream().map(Judgement::operation).collect(Collectors.toCollection(TreeSet::new));
        return (broken.size() == 1
                        ? "The client sent a request that breaks the contract:\n\n"
                        : "The client sent " + broken.size() + " requests that break the contract:\n\n")
                + broken.stream()
                        .limit(LIMIT)
                        .map(exchange -> name(exchange)
                                + findings(exchange).stream().collect(Collectors.joining("\n    ", "\n    ", "\n")))
                        .collect(Collectors.joining("\n"))
                + (broken.size() > LIMIT ? "\n  and " + (broken.size() - LIMIT) + " more\n" : "")
                + "\nMend the client. Where the test means it, say so: "
                + Allowance.asAnnotation(operations);
    }

    private static String ofMock(List<Exchange> defects) {
        return "The mock answered against its own schema. That is a defect of the mock and not of your client; please report "
                + "it:\n\n"
                + defects.stream()
                        .limit(LIMIT)
                        .map(exchange -> name(exchange)
                                + exchange.responseViolations().stream()
                                        .map(Breaches::line)
                                        .collect(Collectors.joining("\n    ", "\n    ", "")))
                        .collect(Collectors.joining("\n\n"));
    }

    private List<String> findings(Exchange exchange) {
        return Breaches.of(exchange, warnings);
    }

    private static String name(Exchange exchange) {
        return "  " + exchange.request().method() + " " + exchange.request().path()
                + exchange.operation().map(operation -> " (" + operation + ")").orElse("") + ", answered "
                + exchange.response().status();
    }

    private static String operation(Exchange exchange) {
        return exchange.operation().orElse(AllowViolations.NO_OPERATION);
    }
}
