package io.examplarymock.harness.browser.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The application around an embed page: the page in whose iframe it stands, if the session posts messages, and the return
 * address, if it has one. Both are answered within the browser, so that nothing leaves the machine.
 *
 * @param allowedOrigin of the session; a page without one stands alone
 */
public record Surroundings(Optional<String> allowedOrigin, Optional<String> returnUrl) {
    private static final String EVERYBODY = "*";
    private static final String ANY_ORIGIN = "http://localhost:3000";

    void answerIn(BrowserContext context) {
        returnUrl
                .map(url -> url.split("[?#]", 2)[0])
                .ifPresent(url -> context.route(
                        Pattern.compile("^" + literal(url) + "([?#].*)?$"), route -> fulfil(route, "return.html")));
        origin().ifPresent(origin -> context.route(
                Pattern.compile("^" + literal(origin) + "/(#.*)?$"), route -> fulfil(route, "parent.html")));
        origin().ifPresent(origin -> context.route(
                origin + "/favicon.ico", route -> route.fulfill(new Route.FulfillOptions().setStatus(204))));
    }

    boolean embeds() {
        return allowedOrigin.isPresent();
    }

    /** The address of the page that shows another. */
    String around(String embedUrl) {
        return origin().orElseThrow() + "/#"
                + java.net.URLEncoder.encode(embedUrl, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Optional<String> origin() {
        return allowedOrigin.map(origin -> origin.equals(EVERYBODY) ? ANY_ORIGIN : originOf(origin));
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Patterns are read by JavaScript too, which knows no quoting. */
    private static String literal(String text) {
        return text.replaceAll("[^A-Za-z0-9_:/-]", "\\\\$0");
    }

    private static void fulfil(Route route, String page) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("text/html; charset=utf-8")
                .setBody(resource(page)));
    }

    private static String resource(String name) {
        try (InputStream in = Surroundings.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
