package io.examplarymock.harness.browser.visit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for a key in all that the browser sends, gets, keeps and shows. */
final class Leaks {
    private static final String KEPT =
            "() => [document.documentElement.outerHTML, ...['localStorage', 'sessionStorage'].map(name => {"
                    + " try { return JSON.stringify({...window[name]}); } catch { return ''; } })]";
    private static final List<String> PLACES =
            List.of("the document of the page", "the local storage of the page", "the session storage of the page");

    private final String key;
    private final List<Response> answers = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();

    Leaks(BrowserContext context, String key) {
        this.key = key;
        context.onRequest(this::look);
        context.onResponse(answers::add);
    }

    private void look(Request request) {
        String words = request.method() + " " + request.url().split("[?#]", 2)[0];
        note(request.url(), "the address of " + words);
        request.headers().forEach((name, value) -> note(value, "the header " + name + " of " + words));
        note(bodyOf(request), "the body of " + words);
    }

    private static String bodyOf(Request request) {
        try {
            return request.postData();
        } catch (PlaywrightException noText) {
            return "";
        }
    }

    /** Looks into what has come since the last look, and at what the page has by now. */
    void look(Page page) {
        List<Response> fresh = List.copyOf(answers);
        answers.clear();
        for (Response response : fresh) {
            String words = response.request().method() + " " + response.url().split("[?#]", 2)[0];
            note(textOf(response), "the answer to " + words);
            response.headers()
                    .forEach((name, value) -> note(value, "the header " + name + " of the answer to " + words));
        }
        for (Frame frame : page.frames()) {
            kept(frame);
        }
        page.context().cookies().forEach(cookie -> note(cookie.value, "the cookie " + cookie.name));
    }

    private void kept(Frame frame) {
        try {
            Object texts = frame.evaluate(KEPT);
            if (texts instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    note(String.valueOf(list.get(i)), PLACES.get(i));
                }
            }
        } catch (PlaywrightException leaving) {
            // What comes after it is looked at the next time.
        }
    }

    private static String textOf(Response response) {
        String type = response.headers().getOrDefault("content-type", "text/");
        try {
            return type.matches("(?i).*(text|json|javascript|xml).*") ? response.text() : "";
        } catch (PlaywrightException gone) {
            return "";
        }
    }

    private void note(String text, String place) {
        if (text != null && text.contains(key)) {
            found.add(place.replace(key, "****"));
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
