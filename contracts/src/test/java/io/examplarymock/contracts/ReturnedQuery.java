package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The query with which the browser comes back to the return URL: as an object, and as part of the URL. */
record ReturnedQuery(List<Parameter> parameters) {
    static final String PAGE = "https://app.example.com/done";

    /** A parameter; without a pattern its value is always the same. */
    record Parameter(String name, String pattern, String example) {}

    /** Begins with how the flow ended. */
    static ReturnedQuery of(String status) {
        return with("status", status);
    }

    /** Begins with a parameter that the return URL had before. */
    static ReturnedQuery with(String name, String value) {
        return new ReturnedQuery(List.of()).and(name, value);
    }

    ReturnedQuery and(String name, String value) {
        return and(name, null, value);
    }

    ReturnedQuery and(String name, String pattern, String example) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, pattern, example));
        return new ReturnedQuery(List.copyOf(more));
    }

    DslPart contents() {
        return newJsonBody(query -> parameters.forEach(parameter -> {
                    if (parameter.pattern() == null) {
                        query.stringValue(parameter.name(), parameter.example());
                    } else {
                        query.stringMatcher(parameter.name(), parameter.pattern(), parameter.example());
                    }
                }))
                .build();
    }

    String url() {
        return PAGE + "?" + pairs(parameter -> encoded(parameter.example()));
    }

    String urlPattern() {
        return "^" + PAGE.replace(".", "\\.") + "\\?"
                + pairs(parameter -> parameter.pattern() == null ? encoded(parameter.example()) : "[^&]+") + "$";
    }

    private String pairs(Function<Parameter, String> value) {
        return parameters.stream()
                .map(parameter -> parameter.name() + "=" + value.apply(parameter))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
