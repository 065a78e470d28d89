package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import wiremock.org.eclipse.jetty.util.URIUtil;

/**
 * The way back to us out of WireMock's pipeline, for requests that match no stub. WireMock runs global transformers also
 * on its "not configured" answer, so no stub of ours has to exist that a user could list, reset or delete.
 */
final class Comeback implements ResponseDefinitionTransformerV2, ResponseTransformerV2 {
    private final HttpApplication application;

    Comeback(HttpApplication application) {
        this.application = application;
    }

    @Override
    public String getName() {
        return "examplary-comeback";
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        ResponseDefinition configured = event.getResponseDefinition();
        LoggedRequest logged = event.getRequest();
        if (isStubbed(event) || configured.wasConfigured() || logged.isBrowserProxyRequest()) {
            return configured;
        }
        Request request = request(logged);
        // What is neither a stub nor ours stays unmatched, so that WireMock explains the near misses.
        return application.serves(request.path())
                ? definition(application.handle(request), request.method())
                : configured;
    }

    /** Takes away the id of a stub that does not exist. */
    @Override
    public com.github.tomakehurst.wiremock.http.Response transform(
            com.github.tomakehurst.wiremock.http.Response response, ServeEvent event) {
        if (isStubbed(event)) {
            return response;
        }
        List<HttpHeader> kept = response.getHeaders().all().stream()
                .filter(header -> !header.keyEquals("Matched-Stub-Id"))
                .toList();
        return com.github.tomakehurst.wiremock.http.Response.Builder.like(response)
                .but()
                .headers(new HttpHeaders(kept))
                .build();
    }

    @SuppressWarnings("ReferenceEquality") // WireMock marks "no stub" by this one object.
    private static boolean isStubbed(ServeEvent event) {
        return event.getStubMapping() != StubMapping.NOT_CONFIGURED;
    }

    private static Request request(LoggedRequest logged) {
        String url = logged.getUrl();
        int question = url.indexOf('?');
        List<Header> headers = new ArrayList<>();
        for (HttpHeader header : logged.getHeaders().all()) {
            header.values().forEach(value -> headers.add(new Header(header.key(), value)));
        }
        if (logged.getHeader("Host") == null) {
            headers.add(new Header("Host", URI.create(logged.getAbsoluteUrl()).getAuthority()));
        }
        return new Request(
                logged.getMethod().getName(),
                URIUtil.canonicalPath(URIUtil.decodePath(question < 0 ? url : url.substring(0, question))),
                question < 0 ? null : url.substring(question + 1),
                new Headers(headers),
                logged.getBody(),
                logged.getScheme());
    }

    private static ResponseDefinition definition(Response response, String method) {
        ResponseDefinitionBuilder builder =
                ResponseDefinitionBuilder.responseDefinition().withStatus(response.status());
        if (method.equals("HEAD") && response.headers().first("Content-Length").isPresent()) {
            // Somebody else's answer, which says itself how long the body would have been.
            builder.withBody(new byte[0]);
        } else if (method.equals("HEAD")) {
            // A long body given to WireMock would be sent over HTTP/2 although nobody asked for it.
            builder.withHeader("Content-Length", String.valueOf(response.body().length));
        } else {
            builder.withBody(response.body());
        }
        response.headers().all().forEach(header -> builder.withHeader(header.name(), header.value()));
        if (response.disturbance().delayMillis() > 0) {
            builder.withFixedDelay(Math.toIntExact(response.disturbance().delayMillis()));
        }
        if (response.disturbance().breakage() != null) {
            builder.withFault(Fault.valueOf(response.disturbance().breakage().name()));
        }
        return builder.build();
    }
}
