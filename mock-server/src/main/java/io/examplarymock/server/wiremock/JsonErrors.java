package io.examplarymock.server.wiremock;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.http.SafeHeaders;
import io.examplarymock.server.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Words, as JSON and without stack traces, what Jetty refuses before any handler runs (400, 414, 431) and what fails
 * within WireMock.
 */
final class JsonErrors extends ErrorHandler {
    private static final String MEDIA_TYPE = "application/json; charset=utf-8";

    private final ErrorHandler notFound;

    /** Words everything. */
    JsonErrors() {
        this(null);
    }

    /** Leaves it to another one to say what was not found; nullable. */
    JsonErrors(ErrorHandler notFound) {
        this.notFound = notFound;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (notFound != null && response.getStatus() == 404) {
            HttpServletResponse answer = WholeAnswer.anew(base);
            // It repeats the request as text, which no browser shall take for a page.
            SafeHeaders.guarded(Response.text(404, "text/plain", ""))
                    .headers()
                    .all()
                    .forEach(header -> answer.setHeader(header.name(), header.value()));
            notFound.handle(target, base, request, answer);
        } else {
            super.handle(target, base, request, response);
        }
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateAcceptableResponse(
            Request base, HttpServletRequest request, HttpServletResponse response, int code, String message)
            throws IOException {
        base.setHandled(true);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(body(code));
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put("Content-Type", MEDIA_TYPE);
        fields.put("X-Content-Type-Options", "nosniff");
        return ByteBuffer.wrap(body(status));
    }

    private static byte[] body(int status) {
        return Json.write(Map.of("message", HttpStatus.getMessage(status)));
    }
}
