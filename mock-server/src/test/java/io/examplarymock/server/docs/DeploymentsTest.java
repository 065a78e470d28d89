package io.examplarymock.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.workspace.ApiKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("An example of a deployment")
class DeploymentsTest {
    private static final Path ROOT = Path.of("..");
    private static final String README = text("README.md");

    @Nested
    @DisplayName("on Kubernetes")
    class OnKubernetes {
        private final List<Map<?, ?>> objects = objects(fenced(text("docs/kubernetes.md")));
        private final Map<?, ?> deployment = only("Deployment");
        private final Map<?, ?> pod = map(deployment, "spec", "template");
        private final Map<?, ?> container =
                (Map<?, ?>) list(pod, "spec", "containers").get(0);

        @Test
        void is_made_of_objects_that_clusters_know() {
            assertThat(objects)
                    .extracting(object -> object.get("apiVersion") + " " + object.get("kind"))
                    .containsExactlyInAnyOrder(
                            "v1 Secret", "apps/v1 Deployment", "v1 Service", "policy/v1 PodDisruptionBudget");
            assertThat(objects)
                    .allSatisfy(object -> assertThat(at(object, "metadata", "name"))
                            .asString()
                            .matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?"));
        }

        @Test
        void selects_its_own_pods() {
            Map<?, ?> labels = map(pod, "metadata", "labels");

            assertThat(labels).isNotEmpty();
            assertThat(map(deployment, "spec", "selector", "matchLabels")).isEqualTo(labels);
            assertThat(map(only("Service"), "spec", "selector")).isEqualTo(labels);
            assertThat(map(only("PodDisruptionBudget"), "spec", "selector", "matchLabels"))
                    .isEqualTo(labels);
        }

        @Test
        void names_ports_and_probes_that_the_server_has() {
            Map<?, ?> port = (Map<?, ?>) list(container, "ports").get(0);

            assertThat(port.get("containerPort")).isEqualTo(8080);
            assertThat(((Map<?, ?>) list(only("Service"), "spec", "ports").get(0)).get("targetPort"))
                    .isEqualTo(port.get("name"));
            assertThat(map(container, "readinessProbe", "httpGet"))
                    .isEqualTo(Map.of("path", "/readyz", "port", port.get("name")));
            assertThat(map(container, "livenessProbe", "httpGet"))
                    .isEqualTo(Map.of("path", "/livez", "port", port.get("name")));
        }

        @Test
        void sets_options_that_there_are_from_secrets_that_there_are() {
            assertThat(list(container, "env")).hasSizeGreaterThan(2).allSatisfy(entry -> {
                Map<?, ?> variable = (Map<?, ?>) entry;
                assertThat(README).contains("`" + variable.get("name") + "`");
                if (!variable.containsKey("value")) {
                    Map<?, ?> reference = map(variable, "valueFrom", "secretKeyRef");
                    assertThat(reference.get("name")).isEqualTo(at(only("Secret"), "metadata", "name"));
                    assertThat(map(only("Secret"), "stringData").get(reference.get("key")))
                            .isNotNull();
                }
            });
        }

        @Test
        void runs_as_the_user_of_the_image_with_no_rights() {
            Matcher user = Pattern.compile("(?m)^USER (\\d+):").matcher(text("Dockerfile"));

            assertThat(user.find()).isTrue();
            assertThat(at(pod, "spec", "securityContext", "runAsUser")).isEqualTo(Integer.valueOf(user.group(1)));
            assertThat(at(container, "securityContext", "readOnlyRootFilesystem"))
                    .isEqualTo(true);
            assertThat(at(container, "securityContext", "allowPrivilegeEscalation"))
                    .isEqualTo(false);
        }

        private Map<?, ?> only(String kind) {
            List<Map<?, ?>> found = objects.stream()
                    .filter(object -> object.get("kind").equals(kind))
                    .toList();
            assertThat(found).as(kind).hasSize(1);
            return found.get(0);
        }
    }

    @Nested
    @DisplayName("by compose")
    class ByCompose {
        private final Map<?, ?> services = map(objects(text("compose.yaml")).get(0), "services");
        private final Map<?, ?> proxy = (Map<?, ?>) services.get("scaled");

        @Test
        void lets_nobody_but_this_machine_in() {
            assertThat(services.values().stream()
                            .map(service -> ((Map<?, ?>) service).get("ports"))
                            .filter(ports -> ports != null)
                            .flatMap(ports -> ((List<?>) ports).stream()))
                    .isNotEmpty()
                    .allSatisfy(port -> assertThat(port).asString().startsWith("127.0.0.1:"));
        }

        @Test
        void has_three_replicas_on_one_database_behind_a_proxy() {
            List<String> replicas = services.keySet().stream()
                    .map(String::valueOf)
                    .filter(name -> name.startsWith("replica-"))
                    .toList();

            assertThat(replicas).hasSize(3).allSatisfy(name -> {
                Map<?, ?> replica = (Map<?, ?>) services.get(name);
                assertThat(at(replica, "environment", "EXAMPLARY_MOCK_STORE"))
                        .asString()
                        .startsWith("jdbc:postgresql://database:5432/");
                assertThat(map(replica, "depends_on").keySet()).isEqualTo(Set.of("database"));
                assertThat(replica.get("ports")).isNull();
                assertThat(replica.get("read_only")).isEqualTo(true);
            });
            assertThat(map(proxy, "depends_on").keySet()).isEqualTo(Set.copyOf(replicas));
            assertThat(Pattern.compile("server +(replica-\\d):8080 ")
                            .matcher(text("examples/scaled/nginx.conf"))
                            .results()
                            .map(server -> server.group(1)))
                    .containsExactlyInAnyOrderElementsOf(replicas);
        }

        @Test
        void keeps_calls_about_one_workspace_together_and_pages_apart() {
            String key = "examp_AbCdEfGhIjKlMnOpQrStUvWxYz012345";

            assertThat(List.of(
                            hashed("/users", "Bearer " + key, ""),
                            hashed("/users", key, ""),
                            hashed("/users", "bearer " + key, key),
                            hashed("/__admin/examplary/state", "", key),
                            hashed("/__admin/examplary/state", "Bearer the-admin-token", key)))
                    .containsOnly(key);
            assertThat(List.of(
                            hashed("/__admin/examplary/clock", "", ""),
                            hashed("/__admin/examplary/clock", "Bearer the-admin-token", "")))
                    .containsOnly(ApiKeys.DEMO);
            assertThat(List.of(hashed("/embeds/one", "", ""), hashed("/embeds/one/view", "", "")))
                    .containsOnly("one");
            assertThat(hashed("/embeds/two/actions", "", "")).isEqualTo("two");
            assertThat(hashed("/embeds/assets/page.js", "", "")).isEqualTo("192.0.2.1");
            assertThat(hashed("/openapi", "", "")).isEqualTo("192.0.2.1");
            assertThat(hashed("/users", "Bearer an-access-token", "")).isEqualTo("Bearer an-access-token");
        }

        /** Returns what the proxy chooses a replica by. */
        private static String hashed(String path, String authorization, String key) {
            String configuration = text("examples/scaled/nginx.conf");
            Matcher hash = Pattern.compile("hash +\\$(\\w+) consistent;").matcher(configuration);
            assertThat(hash.find()).isTrue();
            return NginxMaps.in(configuration)
                    .value(
                            hash.group(1),
                            Map.of(
                                    "uri", path,
                                    "http_authorization", authorization,
                                    "http_x_examplary_key", key,
                                    "remote_addr", "192.0.2.1"));
        }

        @Test
        void starts_what_belongs_together_and_nothing_else() {
            assertThat(services)
                    .allSatisfy((name, service) -> assertThat(((Map<?, ?>) service).get("profiles"))
                            .as("profiles of %s", name)
                            .isEqualTo(
                                    switch (String.valueOf(name)) {
                                        case "mock" -> List.of("memory");
                                        case "durable" -> List.of("durable");
                                        default -> List.of("scaled");
                                    }));
            assertThat(text(".env").lines()).contains("COMPOSE_PROFILES=memory");
        }

        @Test
        void lets_one_service_of_a_profile_have_the_port() {
            assertThat(services.values().stream()
                            .map(service -> (Map<?, ?>) service)
                            .filter(service -> service.containsKey("ports"))
                            .map(service -> service.get("profiles")))
                    .doesNotHaveDuplicates()
                    .hasSize(3);
        }

        @Test
        void mounts_files_that_there_are() {
            assertThat(list(proxy, "volumes"))
                    .allSatisfy(volume -> assertThat(
                                    ROOT.resolve(String.valueOf(volume).split(":", 2)[0]))
                            .isRegularFile());
        }
    }

    private static List<Map<?, ?>> objects(String yaml) {
        List<Map<?, ?>> objects = new ArrayList<>();
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        new Yaml(new SafeConstructor(strict)).loadAll(yaml).forEach(object -> objects.add((Map<?, ?>) object));
        return objects;
    }

    private static String fenced(String markdown) {
        Matcher fence = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(markdown);
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    private static Object at(Map<?, ?> object, String... path) {
        Object at = object;
        for (String member : path) {
            assertThat(at).as("what is around %s", member).isInstanceOf(Map.class);
            at = ((Map<?, ?>) at).get(member);
        }
        return at;
    }

    private static Map<?, ?> map(Map<?, ?> object, String... path) {
        assertThat(at(object, path)).as(Stream.of(path).toList().toString()).isInstanceOf(Map.class);
        return (Map<?, ?>) at(object, path);
    }

    private static List<?> list(Map<?, ?> object, String... path) {
        assertThat(at(object, path)).as(Stream.of(path).toList().toString()).isInstanceOf(List.class);
        return (List<?>) at(object, path);
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
