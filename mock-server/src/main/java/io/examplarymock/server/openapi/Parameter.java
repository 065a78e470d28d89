package io.examplarymock.server.openapi;

import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a request says outside its body, always as text.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
public record Parameter(String name, String in, boolean required, String description) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)(\\.\\.\\.)?}");

    /** A parameter of the query. */
    public static Parameter query(String name, boolean required, String description) {
        return new Parameter(name, "query", required, description);
    }

    /** The parameters of a path template, in order; {@code {name...}} is one too. */
    static List<Parameter> ofPath(String template) {
        return PLACE.matcher(template)
                .results()
                .map(place -> new Parameter(place.group(1), "path", true, described(place)))
                .toList();
    }

    /** Returns a path template as OpenAPI writes it. */
    static String path(String template) {
        return PLACE.matcher(template).replaceAll("{$1}");
    }

    private static String described(MatchResult place) {
        String name = place.group(1);
        if (place.group(2) != null) {
            return "The " + name + ", which may hold slashes.";
        }
        return name.endsWith("Id")
                ? "Id of the "
                        + name.substring(0, name.length() - 2)
                                .replaceAll("(?=[A-Z])", " ")
                                .toLowerCase(Locale.ROOT)
                        + "."
                : "The " + name + ".";
    }

    Map<String, Object> toJson() {
        return Members.start()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .put("description", description)
                .put("schema", Map.of("type", "string"))
                .toMap();
    }
}
