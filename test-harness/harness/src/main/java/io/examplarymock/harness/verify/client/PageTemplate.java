package io.examplarymock.harness.verify.client;

import io.examplarymock.harness.usage.WrongUsage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page, with names in braces for what differs from scenario to scenario, for example {@code
 * http://localhost:3000/exam?embed={embedUrl}}.
 */
public record PageTemplate(String text) {
    /** Address of the embed page, as the API answered it. */
    public static final String EMBED_URL = "embedUrl";

    /** Id of the embed session. */
    public static final String SESSION_ID = "sessionId";

    /** A free port on which the page's server shall listen. */
    public static final String PORT = "port";

    private static final List<String> NAMES = List.of(EMBED_URL, SESSION_ID, "flow", "scenario", PORT);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public PageTemplate {
        Matcher names = PLACEHOLDER.matcher(text);
        while (names.find()) {
            if (!NAMES.contains(names.group(1))) {
                throw new WrongUsage(
                        "--page knows no {" + names.group(1) + "}, but {" + String.join("}, {", NAMES) + "}");
            }
        }
        try {
            URI sample = URI.create(PLACEHOLDER.matcher(text).replaceAll("1"));
            if (sample.getHost() == null || !sample.getScheme().matches("https?")) {
                throw new IllegalArgumentException("no http or https address");
            }
        } catch (IllegalArgumentException noAddress) {
            throw new WrongUsage("--page takes the address of a page, such as"
                    + " http://localhost:3000/exam?embed={embedUrl}, not " + text);
        }
    }

    /** Returns whether the address has something of this name in it. */
    public boolean names(String name) {
        return text.contains("{" + name + "}");
    }

    /** Returns whether the harness makes the session, as the page is told of it in its address. */
    public boolean takesSession() {
        return names(EMBED_URL) || names(SESSION_ID);
    }

    /** Returns the address with everything in its place; a name without a value leaves nothing behind. */
    public URI with(Map<String, String> values) {
        return URI.create(PLACEHOLDER
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(encoded(values.getOrDefault(name.group(1), "")))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text;
    }
}
