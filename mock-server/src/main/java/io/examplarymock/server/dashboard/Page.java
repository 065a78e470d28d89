package io.examplarymock.server.dashboard;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A page; what it shows, its script adds. */
final class Page {
    private final byte[] html;
    private final String frameAncestors;

    Page(String resource, String frameAncestors) {
        this.html = read(resource);
        this.frameAncestors = frameAncestors;
    }

    Response answer(Request request, String frameSources) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.text(405, "text/plain", "This page is loaded with GET.")
                    .with("Allow", "GET, HEAD");
        }
        return Response.of(200, "text/html; charset=utf-8", html)
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", policy(frameSources))
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff");
    }

    private String policy(String frameSources) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                // The stylesheet draws its arrows and ticks from data.
                "img-src 'self' data:",
                "connect-src 'self'",
                "frame-src " + frameSources,
                "frame-ancestors " + frameAncestors,
                "form-action 'none'",
                "base-uri 'none'",
                // Only the library that escapes may write HTML.
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Page.class.getResourceAsStream(resource)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
