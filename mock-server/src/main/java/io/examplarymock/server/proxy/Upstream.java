package io.examplarymock.server.proxy;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Carries calls to one real deployment and back, within bounds. Follows no redirect, repeats no call, keeps no cookie, asks no
 * other proxy, and connects to judged addresses only.
 */
final class Upstream {
    private static final int LINE_BYTES = 16 * 1024;
    private static final int HEADERS = 200;
    private static final int HIGHEST_STATUS = 599;

    private final UpstreamAddress address;
    private final Bounds bounds;
    private final Semaphore free;
    private final CloseableHttpClient client;

    Upstream(UpstreamAddress address, JudgedNames names, Bounds bounds) {
        this.address = address;
        this.bounds = bounds;
        this.free = new Semaphore(bounds.calls());
        this.client = client(names, bounds);
    }

    /**
     * Carries a call.
     *
     * @throws UpstreamFailure if no whole answer came back
     */
    Response call(Request request) throws UpstreamFailure {
        if (!free.tryAcquire()) {
            throw new UpstreamFailure(
                    503,
                    bounds.calls() + " calls are on their way to " + address.origin()
                            + " already, and there are no more at a time; call again later");
        }
        HttpUriRequestBase call = message(request);
        AtomicBoolean late = new AtomicBoolean();
        // Bounds the whole call: a deployment that sends a byte now and then is never silent for long.
        CompletableFuture<Void> deadline = new CompletableFuture<Void>()
                .completeOnTimeout(null, bounds.whole().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> watch = deadline.thenRun(() -> {
            late.set(true);
            call.cancel();
        });
        try {
            return client.execute(call, answer -> answer(request, answer));
        } catch (TooLong tooLong) {
            throw new UpstreamFailure(
                    502,
                    address.origin() + " answered more than " + bounds.body() + " bytes, which is too long to pass on");
        } catch (IOException failure) {
            throw late.get() ? tooLate() : explain(failure);
        } finally {
            watch.cancel(false);
            deadline.complete(null);
            free.release();
        }
    }

    private HttpUriRequestBase message(Request request) {
        HttpUriRequestBase message = new HttpUriRequestBase(
                request.method(), URI.create(address + Target.of(request.path(), request.query())));
        PassedHeaders.toSend(request).forEach(header -> message.addHeader(header.name(), header.value()));
        if (request.body().length > 0) {
            // Its type is among the headers, as the client wrote it.
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return message;
    }

    private Response answer(Request request, ClassicHttpResponse answer) throws IOException {
        if (answer.getCode() > HIGHEST_STATUS) {
            throw new IOException("a status beyond " + HIGHEST_STATUS);
        }
        List<Header> headers = Arrays.stream(answer.getHeaders())
                .map(header -> new Header(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
        Headers passed = PassedHeaders.toAnswer(new Headers(headers));
        if (request.method().equals("HEAD")) {
            // The one answer whose length is not that of its body.
            String length = new Headers(headers).first("Content-Length").orElse(null);
            passed = length == null ? passed : passed.with("Content-Length", length);
        }
        return new Response(answer.getCode(), passed, body(answer.getEntity()), Disturbance.NONE);
    }

    private byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > bounds.body()) {
            throw new TooLong();
        }
        // Not closed here: that would read the rest, however long. The client closes the connection in its place.
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(bounds.body() + 1);
        if (body.length > bounds.body()) {
            throw new TooLong();
        }
        return body;
    }

    private UpstreamFailure tooLate() {
        return new UpstreamFailure(
                504,
                address.origin() + " had not answered in full after "
                        + bounds.whole().toSeconds() + " s");
    }

    private UpstreamFailure explain(IOException failure) {
        String origin = address.origin();
        if (failure instanceof RefusedAddress refused) {
            return new UpstreamFailure(502, refused.getMessage());
        }
        if (failure instanceof UnknownHostException) {
            return new UpstreamFailure(502, "the name " + address.host() + " has no address");
        }
        if (failure instanceof SocketTimeoutException) {
            return new UpstreamFailure(
                    504,
                    origin + " could not be connected to within "
                            + bounds.connect().toSeconds() + " s, or said nothing for "
                            + bounds.silence().toSeconds() + " s");
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return new UpstreamFailure(
                    502, origin + " cannot be connected to; nothing listens there, or nothing leads there");
        }
        if (failure instanceof SSLException) {
            return new UpstreamFailure(
                    502,
                    origin
                            + " does not speak TLS as it should, or its certificate is not trusted by this Java runtime ("
                            + failure.getClass().getSimpleName() + ")");
        }
        return new UpstreamFailure(
                502,
                origin + " broke off, or what it answers is no HTTP ("
                        + failure.getClass().getSimpleName() + ")");
    }

    private static CloseableHttpClient client(JudgedNames names, Bounds bounds) {
        Timeout connect = Timeout.of(bounds.connect());
        Timeout silence = Timeout.of(bounds.silence());
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(bounds.calls())
                        .setMaxConnPerRoute(bounds.calls())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LINE_BYTES)
                                        .setMaxHeaderCount(HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(silence)
                                // Nothing is repeated, so a connection that was closed meanwhile must be found first.
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(silence)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setExpectContinueEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    /** An answer is longer than may be. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
