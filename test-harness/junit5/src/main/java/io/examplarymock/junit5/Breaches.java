package io.examplarymock.junit5;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.Exchange.Finding;
import io.examplarymock.client.Exchange.Request;
import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationError;
import io.examplarymock.schemas.OperationMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in a request breaks the contract, a line for each thing. */
final class Breaches {
    /** Refusals of bodies that no schema got to see; of these the journal tells nothing but the answer. */
    private static final Set<String> UNREADABLE =
            Set.of("MALFORMED_JSON", "BODY_MISSING", "BODY_TOO_LARGE", "NOT_JSON");

    private Breaches() {}

    /** Returns all breaches, with what the mock only warns of if that is wanted. */
    static List<String> of(Exchange exchange, boolean warnings) {
        List<String> found = new ArrayList<>();
        exchange.operation()
                .ifPresentOrElse(
                        id -> unreadable(id, exchange).forEach(found::add),
                        () -> found.add(missing(exchange.request())));
        exchange.violations().forEach(finding -> found.add(line(finding)));
        if (warnings) {
            exchange.warnings().forEach(finding -> found.add("warning: " + line(finding)));
        }
        return found;
    }

    static String line(Finding finding) {
        // What a schema says names the place by itself.
        boolean isPlaced = finding.message().startsWith(finding.pointer());
        return (isPlaced ? "" : finding.pointer() + ": ")
                + finding.message()
                + (finding.facts().isEmpty() ? "" : " (" + String.join(", ", finding.facts()) + ")");
    }

    private static Stream<String> unreadable(String operation, Exchange exchange) {
        String answer = exchange.response().body().orElse("");
        return OperationCatalog.load().find(operation).map(Operation::errors).orElse(List.of()).stream()
                .filter(error -> UNREADABLE.contains(error.code()))
                .filter(error -> error.status() == exchange.response().status())
                .filter(error -> answer.contains("\"" + error.text() + "\""))
                .map(Breaches::line);
    }

    private static String line(OperationError error) {
        return error.text() + " (" + error.fact() + ")";
    }

    private static String missing(Request request) {
        OperationMatch match = OperationCatalog.load().match(request.method(), request.path());
        if (match instanceof OperationMatch.NotServed known) {
            return "the mock does not serve this operation, of which it only knows that it exists ("
                    + known.operation().fact() + ")";
        }
        if (match instanceof OperationMatch.OtherMethod other) {
            return "there is no such operation; the path takes "
                    + other.others().stream().map(Operation::method).collect(Collectors.joining(" and "));
        }
        if (match instanceof OperationMatch.UnknownPath unknown) {
            return "there is no such operation; the nearest is "
                    + unknown.nearest().method() + " " + unknown.nearest().path();
        }
        return "the mock knows no such operation";
    }
}
