package io.examplarymock.server.api;

import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.MalformedJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Armed faults as answers, for whoever answers in place of the mock's own operations. */
public final class FaultAnswers {
    /** The header that says how far an answer of the mock's can be trusted. */
    public static final String FIDELITY = Answers.FIDELITY;

    /** What describes the bytes of a body, and not what they say. */
    private static final Set<String> OF_BYTES = Set.of("content-encoding", "content-length", "etag", "digest");

    private FaultAnswers() {}

    /** The answer of a fault that prevents the operation. */
    public static Response inPlace(Fault fault) {
        return Cors.allow(Answers.fault(fault));
    }

    /**
     * An answer as a fault that lets it be leaves it: later, or with further members.
     *
     * @param plain the body of the answer without its compression; {@code null} if it cannot be read
     */
    public static Response onTop(Fault fault, Response answer, byte[] plain) {
        Response extended = plain == null ? answer : extended(fault, answer, plain);
        return extended.disturbedBy(fault.effect().disturbance());
    }

    private static Response extended(Fault fault, Response answer, byte[] plain) {
        if (fault.effect().extension().isEmpty() || answer.status() >= 300) {
            return answer;
        }
        try {
            Object body = Json.parse(plain).toValue();
            Object more = Reply.of(body).extendedBy(fault.effect().extension()).body();
            List<Headers.Header> kept = answer.headers().all().stream()
                    .filter(header -> !OF_BYTES.contains(header.name().toLowerCase(Locale.ROOT)))
                    .toList();
            return new Response(answer.status(), new Headers(kept), Json.write(more), answer.disturbance());
        } catch (MalformedJson noJson) {
            return answer;
        }
    }
}
