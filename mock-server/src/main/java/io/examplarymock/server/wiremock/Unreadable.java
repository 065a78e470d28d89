package io.examplarymock.server.wiremock;

import io.examplarymock.server.admin.Problem;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.http.MimeTypes;
import wiremock.org.eclipse.jetty.io.EofException;
import wiremock.org.eclipse.jetty.server.Request;

/** Words the refusal of requests that Jetty, or WireMock's admin side, cannot read; either would answer 500. */
final class Unreadable {
    private static final Logger LOG = System.getLogger("io.examplarymock.server.wiremock");
    private static final String TITLE = "Invalid request";
    /** What a file system says of a name, rather than of itself. */
    private static final Set<String> NAMES_ONLY = Set.of("File name too long", "Not a directory", "Is a directory");

    private Unreadable() {}

    /** Returns the refusal of what WireMock's admin side fails on: a query or a charset that nobody can decode. */
    static Optional<Response> refusal(Request request) {
        if (!io.examplarymock.server.http.Request.isDecodable(request.getQueryString())) {
            return Optional.of(
                    Problem.of(400, TITLE, "The query of the URL has a % that begins no escape; write it as %25."));
        }
        String charset = MimeTypes.getCharsetFromContentType(request.getContentType());
        return charset == null || isCharset(charset)
                ? Optional.empty()
                : Optional.of(Problem.of(415, TITLE, "Content-Type names a charset that is not known; send UTF-8."));
    }

    /** Returns the answer to a request that could not be read to its end, or empty if the failure was another one. */
    static Optional<Response> answer(Throwable failure, boolean toAdmin) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || (cause instanceof BadMessageException bad && bad.getCode() == 408)) {
                return Optional.of(refusal(toAdmin, 408, "The rest of the request did not come in time."));
            }
            if (cause instanceof BadMessageException || cause instanceof EofException) {
                return Optional.of(refusal(
                        toAdmin,
                        400,
                        "The request body ended early, or its chunks or trailers break the rules of HTTP."));
            }
        }
        return Optional.empty();
    }

    /** Returns the refusal of a body on its way to users' stubs that WireMock would inflate. */
    static Response compressed() {
        return refusal(false, 415, "Compressed bodies are not understood; send the body as it is.");
    }

    /** Returns the answer while others, slow to send or to read, hold all the memory there is for what is long. */
    static Response crowded(boolean toAdmin) {
        return refusal(
                        toAdmin,
                        503,
                        "Long bodies, and clients that are slow to send or to read, hold all the memory there is for them;"
                                + " try again in some seconds.")
                .with("Retry-After", "5");
    }

    /** Returns the answer while others of its kind hold all the threads there are for them. */
    static Response busy(boolean toAdmin) {
        return refusal(
                        toAdmin,
                        503,
                        "Too many answers are on their way that take a thread until they were read: stubs with a"
                                + " chunkedDribbleDelay, and answers above 4 MiB; try again in some seconds.")
                .with("Retry-After", "5");
    }

    /** Returns the answer to a request that WireMock failed on: nearly always one that it did not expect. */
    static Response answerOfWireMock(Exception failure, boolean toAdmin, Request request) {
        if (!isOfTheDisk(failure)) {
            LOG.log(Level.DEBUG, "WireMock did not understand " + request.getRequestURI(), failure);
            return refusal(
                    toAdmin,
                    400,
                    toAdmin
                            ? "WireMock does not understand this request; its documents say what the route takes."
                            : "The path, the query or the media type of this request cannot be read.");
        }
        LOG.log(Level.WARNING, "WireMock failed on " + request.getMethod() + " " + request.getRequestURI(), failure);
        String sentence = "WireMock could not read or write a file; the mock's log has the rest.";
        return toAdmin ? Problem.of(500, "WireMock failed", sentence) : refusal(false, 500, sentence);
    }

    private static boolean isOfTheDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException error) {
                // A name below that of a file, say, is the caller's mistake.
                return !(error instanceof FileAlreadyExistsException)
                        && !NAMES_ONLY.contains(String.valueOf(error.getReason()));
            }
        }
        return false;
    }

    private static Response refusal(boolean toAdmin, int status, String sentence) {
        Response response = toAdmin
                ? Problem.of(status, TITLE, sentence)
                : Response.of(status, "application/json; charset=utf-8", Json.write(Map.of("message", sentence)));
        return response.with("Connection", "close");
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }
}
