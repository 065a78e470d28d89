package io.examplarymock.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.api.KnownOperation;
import io.examplarymock.server.api.RouteTable;
import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.providerstate.ProviderStates;
import io.examplarymock.server.session.Action;
import io.examplarymock.server.value.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the schemas module tells the other modules of the operations is what the code here says. */
@DisplayName("The file operations.json")
class OperationsFileTest {
    private static final Path FILE = Path.of("../schemas/src/main/resources/io/examplarymock/schemas/operations.json");

    @Test
    void mirrors_the_route_table_the_errors_the_flows_and_the_provider_states() throws IOException {
        String expected = Json.pretty(content()).replace("\r", "") + "\n";
        if (Document.WRITES) {
            Files.writeString(FILE, expected);
        }
        assertThat(Files.readString(FILE))
                .as(FILE + " differs from the code; run this test with -Dexamplary.docs.write=true to renew it")
                .isEqualTo(expected);
    }

    private static Map<String, Object> content() {
        return Members.start()
                .put("operations", RouteTable.operations())
                .put("notServed", notServed())
                .put("errors", RouteTable.errors())
                .put("errorsAnywhere", RouteTable.errorsAnywhere())
                .put("flows", Flows.all().stream().map(OperationsFileTest::flow).toList())
                .put("message", "events/embed-status-update")
                .put("providerStates", ProviderStates.names())
                .toMap();
    }

    private static List<Map<String, Object>> notServed() {
        return KnownOperation.all().stream()
                .map(operation -> Members.start()
                        .put("method", operation.method())
                        .put("path", operation.path())
                        .put("fact", KnownOperation.FACT)
                        .toMap())
                .toList();
    }

    private static Map<String, Object> flow(Flow flow) {
        String returnUrl = "return-url/" + flow.slug();
        return Members.start()
                .put("flow", flow.slug())
                .put("presets", "flows/" + flow.slug() + "/presets")
                .put("outputs", "flows/" + flow.slug() + "/outputs")
                .put("returnUrl", SchemaCatalog.load().contains(returnUrl) ? returnUrl : null)
                .put(
                        "actions",
                        Arrays.stream(Action.values())
                                .filter(flow::has)
                                .map(Action::wireName)
                                .toList())
                .put("messages", FlowTables.messages(flow))
                .withoutNulls()
                .toMap();
    }
}
