package io.examplarymock.server.wiremock;

import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Limits;
import io.examplarymock.server.http.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands before WireMock and decides, in one place, which way a request takes: refused for its size or for want of the
 * admin token; to our admin side; through WireMock's pipeline, from which {@link Comeback} leads back; or straight to us.
 */
final class FrontHandler extends HandlerWrapper {
    private static final String ADMIN = "/__admin";
    /** How long a client may go on sending a body that was refused, until the connection is cut. */
    private static final long REFUSED_BODY_MILLIS = 250;
    /** How much of a refused body is taken over HTTP/2, where a connection carries other requests too. */
    private static final long REFUSED_BODY_BYTES = 16L * Limits.BODY_BYTES;

    private final HttpApplication admin;
    private final HttpApplication application;
    private final Branch branch;
    private final AdminToken token;
    private final Exchanges exchanges = new Exchanges();
    private final InFlight inFlight = new InFlight();

    FrontHandler(HttpApplication admin, HttpApplication application, Branch branch, AdminToken token) {
        this.admin = admin;
        this.application = application;
        this.branch = branch;
        this.token = token;
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
        // Error and async dispatches and proxy tunnels are WireMock's own affair.
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || request.getMethod().equals("CONNECT")) {
            super.handle(target, request, servletRequest, response);
            return;
        }
        boolean toAdmin = target.equals(ADMIN) || target.startsWith(ADMIN + "/");
        Optional<Response> refusal = toAdmin ? token.refusal(Exchanges.head(target, request)) : Optional.empty();
        HttpApplication ours = admin.serves(target) ? admin : application;
        if (refusal.isEmpty() && toAdmin && ours != admin) {
            refusal = Unreadable.refusal(request);
        }
        if (refusal.isPresent()) {
            exchanges.send(request, refusal.get());
        } else if (request.getContentLengthLong() > ours.bodyLimit(target)) {
            refuseLargeBody(ours, target, request);
        } else if (ours != admin && (toAdmin || isForPipeline(request))) {
            throughPipeline(toAdmin, ours, target, request, servletRequest, response);
        } else {
            straight(toAdmin, ours, target, request);
        }
    }

    /** WireMock fails on a query that it cannot decode, and no stub could match it. */
    private boolean isForPipeline(Request request) {
        return branch.isThroughPipeline() && io.examplarymock.server.http.Request.isDecodable(request.getQueryString());
    }

    private void straight(boolean toAdmin, HttpApplication ours, String target, Request request) throws IOException {
        byte[] body;
        try {
            body = Exchanges.body(request, ours.bodyLimit(target));
        } catch (IOException | BadMessageException broken) {
            Optional<Response> answer = Unreadable.answer(broken, toAdmin);
            if (answer.isEmpty()) {
                throw broken;
            }
            exchanges.send(request, answer.get());
            return;
        }
        if (body == null) {
            refuseLargeBody(ours, target, request);
            return;
        }
        Response answer = ours.handle(Exchanges.withBody(target, request, body));
        if (answer.disturbance().delayMillis() > 0) {
            sendLater(request, answer);
        } else {
            exchanges.send(request, answer);
        }
    }

    private void throughPipeline(
            boolean toAdmin,
            HttpApplication ours,
            String target,
            Request request,
            HttpServletRequest servletRequest,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (toAdmin) {
            // WireMock's own pages; what users' stubs answer is theirs.
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        BodyGuard guard = new BodyGuard(ours.bodyLimit(target), toAdmin);
        request.getHttpInput().addInterceptor(guard);
        try {
            super.handle(target, request, servletRequest, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (request.getResponse().isCommitted()) {
                throw e;
            }
            request.getResponse().resetContent();
            if (guard.refusedWith() == 413) {
                refuseLargeBody(ours, target, request);
            } else if (guard.refusedWith() == 0) {
                exchanges.send(
                        request,
                        Unreadable.answer(e, toAdmin)
                                .orElseGet(() -> Unreadable.answerOfWireMock(e, toAdmin, request)));
            } else {
                exchanges.send(request, Response.text(415, "text/plain", "Compressed bodies are not understood.\n"));
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

    /** Over HTTP/2 the JDK's client looks at no answer before its body is taken. */
    private static void discardBody(Request request) throws IOException {
        byte[] scrap = new byte[8192];
        long left = REFUSED_BODY_BYTES;
        int read = request.getInputStream().read(scrap);
        while (read >= 0 && left > 0) {
            left -= read;
            read = request.getInputStream().read(scrap);
        }
    }

    /** Refuses without keeping anything; a client that goes on sending is cut off, since Jetty would swallow it all. */
    private void refuseLargeBody(HttpApplication ours, String target, Request request) throws IOException {
        Response answer = ours.refuseLargeBody(Exchanges.head(target, request));
        if (request.getHttpVersion().getVersion() < 20) {
            answer = answer.with("Connection", "close");
            EndPoint connection = request.getHttpChannel().getEndPoint();
            CompletableFuture.delayedExecutor(REFUSED_BODY_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(connection::close);
        } else {
            discardBody(request);
        }
        exchanges.send(request, answer);
    }
}
