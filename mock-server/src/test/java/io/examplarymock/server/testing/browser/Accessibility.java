package io.examplarymock.server.testing.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import io.examplarymock.server.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The judgement of axe-core about a page's own document; what an iframe shows is to be opened by itself. */
final class Accessibility {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int PATIENCE_MILLIS = 20_000;

    private Accessibility() {}

    /** @param rules those to judge by; all of them if none is named */
    static void check(Page page, String... rules) {
        List<String> findings = new ArrayList<>();
        check(page.mainFrame(), List.of(rules), findings);
        if (!findings.isEmpty()) {
            throw new AssertionError(page.url() + " cannot be used by everybody:\n  " + String.join("\n  ", findings));
        }
    }

    private static void check(Frame frame, List<String> rules, List<String> findings) {
        if (Boolean.TRUE.equals(frame.evaluate("() => typeof axe === 'undefined'"))) {
            frame.evaluate(AxeBuilder.getAxeScript() + "\n;null");
        }
        Object result = frame.evaluate("""
                ([patience, rules]) => Promise.race([
                  axe.run(document, { iframes: false, resultTypes: ['violations'],
                    ...(rules.length ? { runOnly: rules } : {}) }),
                  new Promise((done, fail) => setTimeout(() => fail(new Error('axe-core did not end')), patience)),
                ]).then(result => ({ violations: result.violations.map(({ id, impact, help, helpUrl, nodes }) => ({
                  id, impact, help, helpUrl, places: nodes.map(node => node.target.join(' ')) })) }))
                """, List.of(PATIENCE_MILLIS, rules));
        for (JsonObject rule : JsonObject.of((Map<?, ?>) result).objects("violations")) {
            if (GRAVE.contains(rule.text("impact"))) {
                for (String place : rule.texts("places")) {
                    findings.add(rule.text("id") + " (" + rule.text("impact") + ") at " + place + " in " + frame.url()
                            + ": " + rule.text("help") + ", see " + rule.text("helpUrl"));
                }
            }
        }
    }
}
