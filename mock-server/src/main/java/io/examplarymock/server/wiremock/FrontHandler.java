package io.examplarymock.server.wiremock;

import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.admin.Problem;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Limits;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.http.SafeHeaders;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands before WireMock and decides, in one place, which way a request takes: refused for its size or for want of the
 * admin token; to our admin side; through WireMock's pipeline, from which {@link Comeback} leads back; or straight to us.
 */
final class FrontHandler extends HandlerWrapper {
    private static final String ADMIN = "/__admin";
    private static final String STUBS = ADMIN + "/mappings";
    private static final byte[] NOTHING = {};
    /** How long a client may go on sending a body that was refused, until the connection is cut. */
    private static final long REFUSED_BODY_MILLIS = 250;
    /** How long a body may take to come; one that stops coming ends sooner, with the connection's idle time. */
    private static final long BODY_MILLIS = 30_000;
    /** The same for each further MiB that a body may be long: state documents are. */
    private static final long FURTHER_MILLIS = 5_000;
    /** How long a client may take to read an answer; one that reads nothing at all is given up sooner, by Jetty. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpApplication admin;
    private final HttpApplication application;
    private final Branch branch;
    private final AdminToken token;
    private final Supplier<Optional<String>> shortage;
    private final Room room = Room.ofHeap(Limits.STATE_BYTES);
    private final Exchanges exchanges = new Exchanges(room, Threads.ofServer(), PATIENCE);
    private final InFlight inFlight = new InFlight();

    FrontHandler(
            HttpApplication admin,
            HttpApplication application,
            Branch branch,
            AdminToken token,
            Supplier<Optional<String>> shortage) {
        this.admin = admin;
        this.application = application;
        this.branch = branch;
        this.token = token;
        this.shortage = shortage;
    }

    /** The requests that hold a thread; what waits for an armed delay is not among them. */
    InFlight inFlight() {
        return inFlight;
    }

    /**
     * Handles a request.
     *
     * @param target the decoded, canonical path: the same value by which Jetty finds WireMock's admin side, so that no
     *     spelling of a path gets past the token
     */
    @Override
    public void handle(String target, Request request, HttpServletRequest servletRequest, HttpServletResponse response)
            throws IOException, ServletException {
        inFlight.enter();
        try {
            direct(target, request, servletRequest, response);
        } finally {
            inFlight.leave();
        }
    }

    private void direct(String target, Request request, HttpServletRequest servletRequest, HttpServletResponse response)
            throws IOException, ServletException {
        boolean toAdmin = target.equals(ADMIN) || target.startsWith(ADMIN + "/");
        HttpApplication ours = admin.serves(target) ? admin : application;
        Incoming incoming = Incoming.of(request);
        if (incoming != null) {
            incoming.resume();
            request.setDispatcherType(DispatcherType.REQUEST);
            arrived(incoming, toAdmin, ours, target, request, servletRequest);
            return;
        }
        // Error and async dispatches and proxy tunnels are WireMock's own affair.
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || request.getMethod().equals("CONNECT")) {
            super.handle(target, request, servletRequest, response);
            return;
        }
        Optional<Response> refusal = toAdmin ? token.refusal(Exchanges.head(target, request)) : Optional.empty();
        if (refusal.isEmpty() && toAdmin && ours != admin) {
            refusal = Unreadable.refusal(request);
            if (refusal.isEmpty() && addsStubs(target, request)) {
                refusal = shortage.get().map(reason -> Problem.of(507, "No room for more stubs", reason));
            }
        }
        if (refusal.isPresent()) {
            refuse(request, refusal.get());
            return;
        }
        if (request.getContentLengthLong() > ours.bodyLimit(target)) {
            incoming = Incoming.tooLong(request, ours.bodyLimit(target), room);
        } else {
            boolean straight = isStraight(toAdmin, ours, request);
            byte[] body = straight ? Exchanges.atHand(request) : NOTHING;
            if (Exchanges.isWithoutBody(request) || body.length == request.getContentLengthLong()) {
                if (straight) {
                    straight(ours, target, request, body);
                } else {
                    throughPipeline(toAdmin, target, request, servletRequest);
                }
                return;
            }
            incoming = new Incoming(request, body, ours.bodyLimit(target), room);
        }
        if (incoming.isRefusedAtOnce() || incoming.begin(millis(ours.bodyLimit(target)))) {
            arrived(incoming, toAdmin, ours, target, request, servletRequest);
        }
    }

    private static boolean addsStubs(String target, Request request) {
        return (request.getMethod().equals("POST") && (target.equals(STUBS) || target.equals(STUBS + "/import")))
                || (request.getMethod().equals("PUT") && target.startsWith(STUBS + "/"));
    }

    private static long millis(int limit) {
        return BODY_MILLIS + (limit / Limits.BODY_BYTES - 1) * FURTHER_MILLIS;
    }

    /** Goes on with a request whose body has come, or never will. */
    private void arrived(
            Incoming incoming,
            boolean toAdmin,
            HttpApplication ours,
            String target,
            Request request,
            HttpServletRequest servletRequest)
            throws IOException, ServletException {
        try {
            switch (incoming.end()) {
                case TOO_LONG -> refuseLargeBody(ours, target, request);
                case NO_ROOM -> refuse(request, Unreadable.crowded(toAdmin));
                case BROKEN -> {
                    Optional<Response> answer = Unreadable.answer(incoming.failure(), toAdmin);
                    if (answer.isPresent()) {
                        refuse(request, answer.get());
                    } else {
                        request.getHttpChannel().abort(incoming.failure());
                    }
                }
                case WHOLE -> {
                    long needed = room.toHandle(incoming.body().length);
                    if (!room.take(needed)) {
                        refuse(request, Unreadable.crowded(toAdmin));
                        return;
                    }
                    try {
                        whole(incoming, toAdmin, ours, target, request, servletRequest);
                    } finally {
                        room.giveBack(needed);
                    }
                }
            }
        } finally {
            incoming.release();
        }
    }

    private void whole(
            Incoming incoming,
            boolean toAdmin,
            HttpApplication ours,
            String target,
            Request request,
            HttpServletRequest servletRequest)
            throws IOException, ServletException {
        if (isStraight(toAdmin, ours, request)) {
            // The connection is free for the next request only if nothing is left of this one.
            request.getHttpInput().consumeAll();
            straight(ours, target, request, incoming.body());
        } else if (!toAdmin && incoming.looksLikeGzip()) {
            refuse(request, Unreadable.compressed());
        } else {
            throughPipeline(toAdmin, target, request, servletRequest);
        }
    }

    /** Sends what no application of ours said. */
    private void refuse(Request request, Response refusal) throws IOException {
        exchanges.send(request, SafeHeaders.guarded(refusal));
    }

    /** WireMock fails on a query that it cannot decode, and no stub could match it. */
    private boolean isStraight(boolean toAdmin, HttpApplication ours, Request request) {
        return ours == admin
                || (!toAdmin
                        && (!branch.isThroughPipeline()
                                || !io.examplarymock.server.http.Request.isDecodable(request.getQueryString())));
    }

    private void straight(HttpApplication ours, String target, Request request, byte[] body) throws IOException {
        Response answer = ours.handle(Exchanges.withBody(target, request, body));
        if (answer.disturbance().delayMillis() > 0) {
            sendLater(request, answer);
        } else {
            exchanges.send(request, answer);
        }
    }

    private void throughPipeline(boolean toAdmin, String target, Request request, HttpServletRequest servletRequest)
            throws IOException, ServletException {
        WholeAnswer response = WholeAnswer.to(request, exchanges);
        if (toAdmin) {
            // WireMock's own pages; what users' stubs answer is theirs.
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        try {
            super.handle(target, request, servletRequest, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isRefused()) {
                return;
            }
            if (request.getResponse().isCommitted()) {
                throw e;
            }
            request.getResponse().resetContent();
            refuse(
                    request,
                    Unreadable.answer(e, toAdmin).orElseGet(() -> Unreadable.answerOfWireMock(e, toAdmin, request)));
        } finally {
            if (!request.isAsyncStarted()) {
                response.release();
            }
        }
    }

    /** Waits without holding a thread. */
    private void sendLater(Request request, Response answer) {
        request.setHandled(true);
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        // The delay's own thread hands on to Jetty's: a slow client must not hold up the others.
        CompletableFuture.delayedExecutor(answer.disturbance().delayMillis(), TimeUnit.MILLISECONDS, async::start)
                .execute(() -> {
                    try {
                        exchanges.send(request, answer);
                    } catch (IOException clientHasGone) {
                        request.getHttpChannel().abort(clientHasGone);
                    } finally {
                        async.complete();
                    }
                });
    }

    /** Refuses without keeping anything; a client that goes on sending is cut off, since Jetty would swallow it all. */
    private void refuseLargeBody(HttpApplication ours, String target, Request request) throws IOException {
        Response answer = ours.refuseLargeBody(Exchanges.head(target, request));
        if (!Incoming.isMultiplexed(request)) {
            answer = answer.with("Connection", "close");
            EndPoint connection = request.getHttpChannel().getEndPoint();
            CompletableFuture.delayedExecutor(REFUSED_BODY_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(connection::close);
        }
        exchanges.send(request, answer);
    }
}
