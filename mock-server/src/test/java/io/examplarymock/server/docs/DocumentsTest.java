package io.examplarymock.server.docs;

import static io.examplarymock.server.docs.Table.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.Facts;
import io.examplarymock.server.api.ApiApplication;
import io.examplarymock.server.api.ApiSettings;
import io.examplarymock.server.api.KnownOperation;
import io.examplarymock.server.cli.ServeOptions;
import io.examplarymock.server.deviation.Deviations;
import io.examplarymock.server.error.ApiError;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.ActionTable;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MockTest
@DisplayName("The documents")
class DocumentsTest {
    private static final Document README = new Document("README.md");
    private static final Document ERRORS = new Document("docs/errors.md");
    private static final Document FLOWS = new Document("docs/flows.md");
    private static final Document ADMIN = new Document("docs/admin.md");

    @Test
    void list_the_operations() {
        ApiApplication api =
                new ApiApplication(null, null, null, null, new ApiSettings(null, false, false, false, false));
        Table table = Table.of("method", "path", "what", "tier", "facts", "state");
        api.operations()
                .forEach(operation -> table.row(
                        operation.method(),
                        code(operation.path()),
                        operation.summary(),
                        operation.tier(),
                        String.join(", ", operation.facts()),
                        "served"));
        README.mirrors("endpoints", table.lines());
    }

    @Test
    void list_the_operations_that_are_known_by_name_only() {
        Table table = Table.of("method", "path (the mock's own)", "what is known");
        Map<String, List<KnownOperation>> byPath = KnownOperation.all().stream()
                .collect(Collectors.groupingBy(KnownOperation::path, LinkedHashMap::new, Collectors.toList()));
        byPath.forEach((path, operations) -> table.row(
                operations.stream().map(KnownOperation::method).collect(Collectors.joining(", ")),
                code(path),
                operations.get(0).what()));
        README.mirrors("known-operations", table.lines());
    }

    @Test
    void list_the_flows() {
        README.mirrors("flows", FlowTables.overview());
        Flows.all().forEach(flow -> FLOWS.mirrors("presets of " + flow.slug(), FlowTables.presets(flow)));
    }

    @Test
    void list_the_options() {
        Table table = Table.of("option", "environment", "meaning (default)");
        ServeOptions.all()
                .forEach(option -> table.row(
                        code((option.name() + " " + option.parameter()).strip()),
                        code("EXAMPLARY_MOCK_"
                                + option.name()
                                        .substring(2)
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_')),
                        option.description()));
        README.mirrors("options", table.lines());
    }

    @Test
    void list_the_deviations() {
        Table table = Table.of("name", "what differs");
        Deviations.descriptions().forEach((name, description) -> table.row(code(name), description));
        new Document("docs/drift.md").mirrors("deviations", table.lines());
    }

    @Test
    void list_the_actions() {
        Table table = Table.of(
                Stream.concat(Stream.of("flow"), ActionTable.actions().stream().map(Table::code))
                        .toArray(String[]::new));
        ActionTable.rows()
                .forEach(row -> table.row(Stream.concat(Stream.of(code(row.flow())), row.outcomes().stream())
                        .toArray()));
        FLOWS.mirrors("actions", table.lines());
    }

    /** What no code says stands in the last column; it is written by hand and kept. */
    @Test
    void list_the_errors() {
        Map<String, String> occasions = ERRORS.rows("generated", "errors").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(5)));
        Table table = Table.of("name", "status", "message", "fact", "tier", "when");
        Arrays.stream(ApiError.values())
                .forEach(error -> table.row(
                        code(error),
                        error.status(),
                        code(error.text()),
                        error.fact(),
                        Facts.load().find(error.fact()).orElseThrow().tier(),
                        occasions.getOrDefault(code(error), "")));
        ERRORS.mirrors("errors", table.lines());
        assertThat(occasions)
                .allSatisfy((error, when) -> assertThat(when)
                        .as(() -> "docs/errors.md says when " + error + " is answered")
                        .isNotEmpty());
    }

    @Test
    void list_the_admin_operations(Caller caller) {
        JsonObject paths =
                caller.get("/__admin/examplary/openapi").hasStatus(200).json().object("paths");
        Table table = Table.of("method", "path below `/__admin/examplary`", "what");
        for (String path : paths.members().keySet()) {
            JsonObject item = paths.object(path);
            for (String method : item.members().keySet()) {
                table.row(
                        method.toUpperCase(Locale.ROOT),
                        code(path.substring("/__admin/examplary/".length())),
                        item.object(method).text("summary"));
            }
        }
        ADMIN.mirrors("operations", table.lines());
    }
}
