package io.examplarymock.server.admin;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The secret that every admin call must bring when one is configured, WireMock's own routes included: as a Bearer token,
 * or in a browser as the cookie for which the dashboard exchanges it.
 */
public final class AdminToken {
    /** Where people sign in. What lies there is open to everybody, and must tell nothing. */
    public static final String SIGN_IN_ROOT = "/__admin/dashboard";

    /** The cookie that holds the token's {@link #proof}. */
    public static final String COOKIE = "examplary_mock_admin";

    /** What our own pages say with each call; pages of other origins cannot, since no admin route allows it to them. */
    public static final String PAGE_HEADER = "X-Examplary-Dashboard";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final byte[] expected;
    private final byte[] proof;
    private final OwnNames names;

    /** Asks for this token, under any name; {@code null} asks for nothing. */
    public AdminToken(String token) {
        this(token, OwnNames.any());
    }

    /** Asks for this token ({@code null} for none), and takes calls under these names. */
    public AdminToken(String token, OwnNames names) {
        this.names = names;
        this.expected = token == null ? null : bytes(token);
        this.proof = token == null ? null : bytes(proofOf(token));
    }

    /** Whether calls must bring anything. */
    public boolean isRequired() {
        return expected != null;
    }

    /** Whether this is the token. Takes as long for one that is nearly right as for any other. */
    public boolean isRight(String token) {
        return MessageDigest.isEqual(expected, bytes(token));
    }

    /**
     * What stands for the token in a cookie. It does not reveal the token: cookies know no ports, so a browser brings
     * this one to every server on the same host.
     */
    public String proof() {
        return new String(proof, StandardCharsets.UTF_8);
    }

    /** Returns the refusal of an admin call, or empty if it may pass. */
    public Optional<Response> refusal(Request request) {
        Optional<Response> foreign = names.refusal(request).or(() -> ForeignPages.refusal(request));
        if (foreign.isPresent()) {
            return foreign;
        }
        if (!isRequired() || isOpen(request.path()) || isBearer(request)) {
            return Optional.empty();
        }
        if (cookies(request).noneMatch(value -> MessageDigest.isEqual(proof, bytes(value)))) {
            return Optional.of(Problem.of(
                            401,
                            "Admin token required",
                            "This server was started with --admin-token; send it as Authorization: Bearer <token>.")
                    .with("WWW-Authenticate", "Bearer"));
        }
        return READING.contains(request.method()) || request.header(PAGE_HEADER).isPresent()
                ? Optional.empty()
                : Optional.of(notFromPage());
    }

    /** Refuses what a page of another origin could have sent in the name of whoever is signed in. */
    public static Response notFromPage() {
        return Problem.of(
                403,
                "Not from the dashboard",
                "A call that relies on the dashboard's cookie and changes something needs the header " + PAGE_HEADER
                        + "; without a browser, send Authorization: Bearer <token> instead.");
    }

    private static boolean isOpen(String path) {
        return path.equals(SIGN_IN_ROOT) || path.startsWith(SIGN_IN_ROOT + "/");
    }

    private boolean isBearer(Request request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .filter(value -> isRight(value.substring("Bearer ".length())))
                .isPresent();
    }

    /** HTTP/2 may send each cookie in a line of its own. */
    private static Stream<String> cookies(Request request) {
        return request.headers().all().stream()
                .filter(header -> header.name().equalsIgnoreCase("Cookie"))
                .flatMap(header -> Arrays.stream(header.value().split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1));
    }

    private static String proofOf(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes("examplary-mock dashboard " + token));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
