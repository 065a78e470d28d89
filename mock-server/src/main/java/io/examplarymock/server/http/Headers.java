package io.examplarymock.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headers of a request or an answer, in order; names in any case. Immutable. */
public record Headers(List<Header> all) {
    /** No headers. */
    public static final Headers NONE = new Headers(List.of());

    /** One line. */
    public record Header(String name, String value) {}

    public Headers {
        all = List.copyOf(all);
    }

    /** Returns the first value under this name. */
    public Optional<String> first(String name) {
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** Returns these headers and others behind them. */
    public Headers with(Headers others) {
        List<Header> more = new ArrayList<>(all.size() + others.all.size());
        more.addAll(all);
        more.addAll(others.all);
        return new Headers(more);
    }

    /** Returns these headers and one more. */
    public Headers with(String name, String value) {
        List<Header> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(new Header(name, value));
        return new Headers(more);
    }
}
