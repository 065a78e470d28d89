package io.examplarymock.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.MockTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E14, P3. */
@MockTest
@DisplayName("A source material")
class SourceMaterialsTest {
    private static final String MATERIALS = "/source-materials";
    private static final String URL = "https://files.example.com/chapter-3.pdf";

    private Caller caller;

    @BeforeEach
    void freeze(Caller fresh) {
        caller = fresh;
        caller.freeze();
    }

    @Test
    void is_created_with_what_is_documented_P3() {
        JsonObject material = create(Map.of("url", URL, "name", "Chapter 3", "size", 17, "externalId", "three"));

        assertThat(material.text("id")).startsWith("mat_");
        assertThat(material.text("org")).startsWith("org_");
        assertThat(material.text("createdBy")).isEqualTo(caller.get("/me").id());
        assertThat(material.map("originalSource"))
                .containsEntry("url", URL)
                .containsEntry("size", 17)
                .hasSize(2);
        assertThat(material.text("processingStatus")).isEqualTo("pending");
        assertThat(material.members()).doesNotContainKeys("summary", "topics", "factsCount", "numberOfPages");
    }

    @Nested
    @DisplayName("is processed")
    class Processed {
        @ParameterizedTest
        @CsvSource({
            "0, pending",
            "1, converting",
            "2.999, converting",
            "3, summarizing",
            "6, extracting_topics",
            "8, extracting_facts",
            "9.999, extracting_facts",
            "10, completed",
            "100000, completed"
        })
        void as_time_passes_P3(double seconds, String status) {
            String id = create(Map.of("url", URL)).text("id");

            caller.advance(Duration.ofMillis(Math.round(seconds * 1000)).toString())
                    .hasStatus(200);

            assertThat(read(id).text("processingStatus")).isEqualTo(status);
        }

        @Test
        void showing_what_it_found_as_soon_as_it_has() {
            String id = create(Map.of("url", URL)).text("id");

            caller.advance("PT3S");
            assertThat(read(id).members())
                    .containsKey("numberOfPages")
                    .doesNotContainKeys("summary", "topics", "factsCount");
            caller.advance("PT3S");
            assertThat(read(id).members()).containsKey("summary").doesNotContainKeys("topics", "factsCount");
            caller.advance("PT2S");
            assertThat(read(id).members()).containsKey("topics").doesNotContainKey("factsCount");
            caller.advance("PT2S");
            assertThat(read(id).members()).containsKey("factsCount");
        }

        @Test
        void each_step_at_its_own_instant() {
            JsonObject created = create(Map.of("url", URL));

            List<JsonObject> fired =
                    caller.advance("PT1H").hasStatus(200).json().objects("fired");

            assertThat(fired).hasSize(5).allSatisfy(step -> {
                assertThat(step.text("kind")).isEqualTo("processing");
                assertThat(step.text("sourceMaterialId")).isEqualTo(created.text("id"));
            });
            assertThat(read(created.text("id")).text("updatedAt"))
                    .isEqualTo(fired.get(4).text("at"));
        }

        @Test
        void until_it_fails_where_no_host_can_be() {
            String id =
                    create(Map.of("url", "https://files.invalid/chapter-3.pdf")).text("id");

            caller.advance("PT1H");

            assertThat(read(id).text("processingStatus")).isEqualTo("failed");
            assertThat(read(id).members()).doesNotContainKeys("numberOfPages", "summary");
        }

        @Test
        void among_sessions_in_the_order_of_time() {
            String session = caller.session("edit-rubric", caller.user("a@example.com"), Map.of())
                    .text("id");
            caller.advance("P6DT23H59M58S");
            create(Map.of("url", URL));

            assertThat(caller.advance("PT10S").json().objects("fired"))
                    .extracting(fired -> fired.text("kind"))
                    .containsExactly("processing", "expiry", "processing", "processing", "processing", "processing");
            assertThat(caller.get("/embed-sessions/" + session).json().text("status"))
                    .isEqualTo("expired");
        }
    }

    @Nested
    @DisplayName("expires")
    class Expires {
        @Test
        void at_its_time_and_is_listed_no_longer() {
            String id = create(Map.of(
                            "url", URL, "expires", caller.now().plusSeconds(5).toString()))
                    .text("id");

            caller.advance("PT4.999S");
            assertThat(list("")).hasSize(1);
            List<JsonObject> fired = caller.advance("PT0.001S").json().objects("fired");

            assertThat(fired).extracting(step -> step.text("kind")).containsExactly("removal");
            assertThat(list("")).isEmpty();
            assertThat(read(id).text("deletedAt")).isEqualTo(fired.get(0).text("at"));
            assertThat(read(id).text("processingStatus")).isEqualTo("summarizing");
            caller.post(MATERIALS + "/" + id + "/slice", Map.of("startPage", 1, "endPage", 1))
                    .hasStatus(404);
        }

        @Test
        void never_where_no_instant_was_given() {
            create(Map.of("url", URL, "expires", "tomorrow"));

            assertThat(caller.lastExchange().objects("warnings")).isNotEmpty();
            caller.advance("P3650D");
            assertThat(list("")).hasSize(1);
        }
    }

    @Nested
    @DisplayName("is listed")
    class Listed {
        @Test
        void by_the_integrators_own_id_P3() {
            create(Map.of("url", URL, "externalId", "two"));
            String three = create(Map.of("url", URL, "externalId", "three")).text("id");

            assertThat(list("?externalId=three"))
                    .extracting(material -> material.text("id"))
                    .containsExactly(three);
            assertThat(list("?externalId=four")).isEmpty();
            assertThat(list("")).hasSize(2);
        }

        @Test
        void only_where_it_is(Caller other) {
            String id = create(Map.of("url", URL)).text("id");

            assertThat(other.get(MATERIALS).jsonList()).isEmpty();
            other.get(MATERIALS + "/" + id).hasStatus(404).hasMessage("Source material not found.");
        }
    }

    @Nested
    @DisplayName("is sliced")
    class Sliced {
        @Test
        void into_a_material_of_those_pages_P3() {
            String whole = create(Map.of("url", URL)).text("id");

            JsonObject slice = slice(whole, Map.of("startPage", 2, "endPage", 4, "name", "Middle"));

            assertThat(slice.text("parentSourceMaterialId")).isEqualTo(whole);
            assertThat(slice.integer("numberOfPages")).isEqualTo(3);
            assertThat(slice.text("name")).isEqualTo("Middle");
            assertThat(slice.map("originalSource")).containsEntry("url", URL);
            caller.advance("PT1M");
            assertThat(read(slice.text("id")).text("processingStatus")).isEqualTo("completed");
        }

        @ParameterizedTest
        @CsvSource({"4, 2, 3", "1, 99999999999999999999, 1000000"})
        void with_a_warning_where_the_pages_make_no_sense(String start, String end, int pages) {
            String whole = create(Map.of("url", URL)).text("id");

            JsonObject slice = caller.post(
                            MATERIALS + "/" + whole + "/slice",
                            "{\"startPage\": " + start + ", \"endPage\": " + end + "}")
                    .hasStatus(201)
                    .json();

            assertThat(slice.integer("numberOfPages")).isEqualTo(pages);
            assertThat(caller.lastExchange().objects("warnings")).isNotEmpty();
        }

        private JsonObject slice(String id, Map<String, Object> body) {
            return caller.post(MATERIALS + "/" + id + "/slice", body)
                    .hasStatus(201)
                    .json();
        }
    }

    @Test
    void is_kept_in_the_state_document_with_what_is_due() {
        String id = create(Map.of("url", URL)).text("id");
        caller.advance("PT2S");
        String state = caller.state();

        caller.post("/__admin/examplary/reset", null).hasStatus(204);
        caller.put("/__admin/examplary/state", state).hasStatus(204);

        assertThat(read(id).text("processingStatus")).isEqualTo("converting");
        assertThat(caller.advance("PT1H").json().objects("fired")).hasSize(4);
        assertThat(read(id).text("processingStatus")).isEqualTo("completed");
    }

    private JsonObject create(Map<String, Object> body) {
        return caller.post(MATERIALS, body).hasStatus(201).json();
    }

    private JsonObject read(String id) {
        return caller.get(MATERIALS + "/" + id).hasStatus(200).json();
    }

    private List<JsonObject> list(String query) {
        return caller.get(MATERIALS + query).hasStatus(200).jsonList();
    }
}
