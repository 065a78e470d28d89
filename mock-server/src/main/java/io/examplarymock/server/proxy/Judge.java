package io.examplarymock.server.proxy;

import io.examplarymock.schemas.Operation;
import io.examplarymock.schemas.OperationCatalog;
import io.examplarymock.schemas.OperationMatch;
import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.SchemaViolation;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges calls by what is known of the API: what contradicts documented or public facts is a violation; what contradicts an
 * assumption, or is not known, is a warning. Nothing is refused.
 */
final class Judge {
    /** How many findings of one kind are kept of one body. */
    private static final int LIMIT = 100;

    private static final String ERROR_SCHEMA = "errors/error";
    private static final String OAUTH = "/oauth/";
    private static final String OAUTH_ERROR_SCHEMA = "errors/oauth";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String STATUS = "status";

    private final OperationMatch match;
    private final List<Finding> violations = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Finding> responseViolations = new ArrayList<>();
    private final List<Finding> responseWarnings = new ArrayList<>();

    private Judge(OperationMatch match) {
        this.match = match;
    }

    /** Judges a request, in preparation for its answer. */
    static Judge of(Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Judge judge = new Judge(OperationCatalog.load().match(method, request.path()));
        judge.judge(request);
        return judge;
    }

    /** The operation's id; {@code null} if it is none that is known. */
    String operation() {
        return match instanceof OperationMatch.Found found ? found.operation().id() : null;
    }

    Judged found() {
        return new Judged(violations, warnings, responseViolations, responseWarnings);
    }

    /**
     * Judges an answer.
     *
     * @param bodyExpected whether the method is one whose answers have bodies
     */
    void answer(int status, ContentCoding.Plain body, boolean bodyExpected) {
        if (match instanceof OperationMatch.Found found && isPage(found.operation())) {
            return;
        }
        if (status >= 300 && status < 400) {
            warn(responseWarnings, STATUS, "the answer is a redirect (" + status + "), which was not followed");
            return;
        }
        if (!(match instanceof OperationMatch.Found found)) {
            return;
        }
        Operation operation = found.operation();
        boolean good = status < 300;
        if (good && status != operation.status()) {
            warn(
                    responseWarnings,
                    STATUS,
                    "the answer is " + status + " where the mock assumes " + operation.status() + " of "
                            + operation.id());
        } else if (!good && !operation.statuses().contains(status)) {
            warn(
                    responseWarnings,
                    STATUS,
                    "the answer is " + status + "; known of " + operation.id() + " are " + operation.statuses());
        }
        if (!bodyExpected) {
            return;
        }
        if (body.trouble() != null) {
            warn(responseWarnings, "encoding", "the answer was not judged: " + body.trouble());
        } else if (!good) {
            String schema = operation.path().startsWith(OAUTH) ? OAUTH_ERROR_SCHEMA : ERROR_SCHEMA;
            judge(schema, body.body(), "the answer", responseWarnings, responseWarnings);
        } else if (operation.responseSchema().isPresent()) {
            judge(operation.responseSchema().get(), body.body(), "the answer", responseViolations, responseWarnings);
        } else if (operation.contentType().isEmpty() && body.body().length > 0) {
            warn(responseWarnings, "body", "the answer has a body, and none is known of " + operation.id());
        }
    }

    private void judge(Request request) {
        if (match instanceof OperationMatch.Found found) {
            judge(request, found.operation());
        } else if (!request.method().equals("OPTIONS")) {
            warn(warnings, "operation", strange(request));
        }
    }

    private void judge(Request request, Operation operation) {
        operation.query().stream()
                .filter(parameter -> parameter.required()
                        && request.queryParameter(parameter.name()).isEmpty())
                .forEach(parameter -> warn(
                        warnings,
                        "query",
                        "the query lacks ?" + parameter.name() + "=, which is thought to be required"));
        if (operation.requestSchema().isPresent() && isForm(request)) {
            if (!isPage(operation)) {
                warn(warnings, "body", "the request has a form, and JSON is documented of " + operation.id());
            }
            String form = new String(request.body(), StandardCharsets.UTF_8);
            judge(operation.requestSchema().get(), JsonBody.of(UrlQuery.read("?" + form)), violations, warnings);
        } else if (operation.requestSchema().isPresent()) {
            judge(operation.requestSchema().get(), request.body(), "the request", violations, warnings);
        } else if (request.body().length > 0) {
            warn(warnings, "body", "the request has a body, and " + operation.id() + " is known to take none");
        }
    }

    /** Whether browsers see it: its answers are pages and redirects, of which nobody says what is in them. */
    private static boolean isPage(Operation operation) {
        return operation.path().equals("/oauth/authorize");
    }

    private static boolean isForm(Request request) {
        return request.header("Content-Type")
                .filter(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(FORM))
                .isPresent();
    }

    private String strange(Request request) {
        String call = request.method() + " on this path";
        if (match instanceof OperationMatch.NotServed known) {
            return call + " is known by name only (" + known.operation().fact()
                    + "): neither what it takes nor what it answers can be judged";
        }
        return call + " is no operation that is known: neither what it takes nor what it answers can be judged";
    }

    private static void judge(
            String schema, byte[] body, String what, List<Finding> violations, List<Finding> warnings) {
        JsonBody json;
        try {
            json = Json.parse(body);
        } catch (MalformedJson malformed) {
            violations.add(new Finding(
                    "",
                    SchemaViolation.JSON,
                    body.length == 0
                            ? what + " has no body, where one is known"
                            : what + " is no JSON: " + malformed.getMessage(),
                    List.of("G2")));
            return;
        }
        judge(schema, json, violations, warnings);
    }

    private static void judge(String schema, JsonBody body, List<Finding> violations, List<Finding> warnings) {
        SchemaReport report = body.validate(schema);
        add(violations, report.violations());
        add(warnings, report.warnings());
    }

    private static void add(List<Finding> findings, List<SchemaViolation> found) {
        Stream<Finding> kept = found.stream()
                .limit(LIMIT)
                .map(violation ->
                        new Finding(violation.pointer(), violation.keyword(), violation.sentence(), violation.facts()));
        kept.forEach(findings::add);
        if (found.size() > LIMIT) {
            findings.add(new Finding("", "more", found.size() - LIMIT + " more are not listed", List.of()));
        }
    }

    private static void warn(List<Finding> findings, String keyword, String message) {
        findings.add(new Finding("", keyword, message, List.of()));
    }
}
