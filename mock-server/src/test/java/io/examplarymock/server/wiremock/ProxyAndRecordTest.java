package io.examplarymock.server.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.OwnMock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mock server beside another server")
class ProxyAndRecordTest {
    @TempDir
    static Path folder;

    @RegisterExtension
    final OwnMock mock = OwnMock.with(options -> options.wiremockRoot(folder));

    @RegisterExtension
    final OwnMock other = OwnMock.standard();

    @Test
    void proxies_where_a_stub_says_so() {
        Caller caller = mock.caller();
        Caller there = new Caller(other.baseUrl(), caller.key());
        mock.wireMock()
                .stubFor(get(urlPathEqualTo("/me"))
                        .willReturn(aResponse().proxiedFrom(other.baseUrl().toString())));

        assertThat(caller.get("/me").hasStatus(200).id())
                .isEqualTo(there.get("/me").id());
        // All but the stubbed path is still answered here.
        caller.user("my-student@example.com");
        there.user("my-student@example.com");
    }

    @Test
    void records_what_the_other_server_answers_and_plays_it_back() {
        Caller caller = mock.caller();
        Caller there = new Caller(other.baseUrl(), caller.key());
        String owner = there.get("/me").id();

        caller.post(
                        "/__admin/recordings/start",
                        Map.of("targetBaseUrl", other.baseUrl().toString(), "persist", false))
                .hasStatus(200);
        assertThat(caller.get("/me").hasStatus(200).id()).isEqualTo(owner);
        List<JsonObject> recorded = caller.post("/__admin/recordings/stop", null)
                .hasStatus(200)
                .json()
                .objects("mappings");

        assertThat(recorded).hasSize(1);
        assertThat(caller.get("/me").hasStatus(200).id()).isEqualTo(owner);
        caller.delete("/__admin/mappings").hasStatus(200);
        assertThat(caller.get("/me").hasStatus(200).id()).isNotEqualTo(owner);
    }

    @Test
    void makes_stubs_of_what_it_proxied() {
        Caller caller = mock.caller();
        StubMapping proxy = mock.wireMock()
                .stubFor(any(anyUrl())
                        .willReturn(aResponse().proxiedFrom(other.baseUrl().toString())));
        caller.get("/student-levels").hasStatus(200);
        mock.wireMock().removeStub(proxy);
        caller.get("/taxonomies").hasStatus(200);

        List<JsonObject> snapshot = caller.post("/__admin/recordings/snapshot", Map.of("persist", false))
                .hasStatus(200)
                .json()
                .objects("mappings");

        assertThat(snapshot)
                .extracting(mapping -> mapping.object("request").text("url"))
                .containsExactly("/student-levels");
    }
}
