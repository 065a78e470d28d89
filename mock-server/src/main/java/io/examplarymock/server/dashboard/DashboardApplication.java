package io.examplarymock.server.dashboard;

import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.admin.Problem;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.web.Assets;

/**
 * {@code /__admin/dashboard} and all below it: one page whose scripts work with the admin side, the files it needs, and
 * the ways in and out. None of it tells anything, so all of it is open without the admin token.
 */
public final class DashboardApplication implements HttpApplication {
    private static final String ROOT = AdminToken.SIGN_IN_ROOT;
    private static final int SIGN_IN_BYTES = 16 * 1024;

    private final Assets assets = new Assets(ROOT + "/assets/", "/io/examplarymock/server/dashboard/assets/");
    private final Page dashboard = new Page("dashboard.html", "'none'");
    /** Where the playground has an embed page send the browser, inside the frame. */
    private final Page returned = new Page("returned.html", "'self'");

    private final SignIn signIn;
    private final FrameSources frameSources;

    /**
     * Serves the dashboard.
     *
     * @param token what people sign in with
     * @param publicUrl what embed URLs start with; {@code null} for the address that a request came to
     */
    public DashboardApplication(AdminToken token, String publicUrl) {
        this.signIn = new SignIn(token);
        this.frameSources = new FrameSources(publicUrl);
    }

    @Override
    public boolean serves(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public int bodyLimit(String path) {
        return SIGN_IN_BYTES;
    }

    @Override
    public Response handle(Request request) {
        if (assets.serves(request.path())) {
            return assets.handle(request);
        }
        return switch (request.path().substring(ROOT.length())) {
            case "", "/" -> dashboard.answer(request, frameSources.of(request));
            case "/returned" -> returned.answer(request, "'none'");
            case "/sign-in" -> signIn.in(request);
            case "/sign-out" -> signIn.out(request);
            default -> Problem.of(404, "Not found", "the dashboard is at " + ROOT);
        };
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return Problem.of(413, "Body too large", "The dashboard takes no body but a token to sign in with.");
    }
}
