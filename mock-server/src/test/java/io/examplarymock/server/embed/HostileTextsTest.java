package io.examplarymock.server.embed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.testing.browser.BrowserTest;
import io.examplarymock.server.testing.browser.Screens;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page is gone through with markup in whatever somebody can give; the browser's complaints are heard as always. */
@BrowserTest
@DisplayName("Markup in the texts of users")
class HostileTextsTest {
    private static final String MARKUP = "\"'><img data-hostile src=x onerror=\"hacked=1\"></title></script></textarea>"
            + "<script data-hostile>hacked=1</script><style data-hostile>*{color:red}</style> data-hostile=1"
            + " autofocus onfocus=hacked=1 ${hacked=1} {{hacked=1}} &lt;b data-hostile&gt; javascript:hacked=1";

    @ParameterizedTest
    @CsvSource(textBlock = """
            generate-exam, source_1
            generate-question, source_1
            edit-rubric, Argument
            mark-answer, 'What is x, if 2x + 3 = 11?'
            edit-exam, Mathematics
            take-exam, Midterm exam
            practice-space-student, Algebra practice
            """)
    void stays_text(String flow, String shown, Caller caller, Screens screens, Page page) {
        page.setViewportSize(360, 740);
        page.navigate(EveryFlow.draft(caller, flow, HostileTextsTest::hostile)
                .with("theme", Map.of("primaryColor", MARKUP, "locale", hostile("xx"), MARKUP, MARKUP))
                .create()
                .embedUrl());
        assertThat(page.locator("html[data-ready]")).isAttached();

        assertThat(page.locator(".notice").first()).containsText(hostile("“xx"));
        assertThat(page.locator("main")).containsText(hostile(shown));
        screens.screenshot(page, "hostile-" + flow);
        expectHarmless(page);
        goThrough(flow, page);
    }

    private static void goThrough(String flow, Page page) {
        switch (flow) {
            case "take-exam" -> {
                page.locator("#begin").click();
                for (Locator review = page.locator("nav.map"); review.count() == 0; ) {
                    enter(page, "article :is(input[type=text], textarea)");
                    expectHarmless(page);
                    page.locator(".bar .end button").click();
                }
                expectHarmless(page);
            }
            case "practice-space-student" -> {
                page.locator("#wish").fill(MARKUP);
                page.locator("#start").click();
                assertThat(page.locator("article.question")).isVisible();
                expectHarmless(page);
            }
            case "edit-exam" -> {
                for (Locator edit :
                        page.locator(".card .end button:first-child").all()) {
                    edit.click();
                    expectHarmless(page);
                }
                enter(page, "#name");
                assertThat(page.locator("#saving")).hasText("Saved");
                expectHarmless(page);
            }
            case "mark-answer" -> {
                page.locator("input[type=radio]").first().check();
                enter(page, "#feedback");
                assertThat(page.locator(".bar [role=status]")).hasText("4 points given");
                expectHarmless(page);
            }
            case "generate-exam", "generate-question" -> {
                page.locator("text=Generate >> nth=-1").click();
                assertThat(page.locator("h1")).containsText("Review your");
                expectHarmless(page);
            }
            default -> {
                // Everything is on the first screen.
            }
        }
    }

    private static void enter(Page page, String fields) {
        for (Locator field : page.locator(fields).all()) {
            field.fill(MARKUP);
            field.press("Tab");
        }
    }

    private static void expectHarmless(Page page) {
        assertThat(page.evaluate("""
                () => ({
                  ran: 'hacked' in window,
                  injected: document.querySelectorAll('[data-hostile], [onerror], [onfocus]').length,
                  handed: document.querySelectorAll('[href^=javascript], [src^=javascript]').length,
                })""")).isEqualTo(Map.of("ran", false, "injected", 0, "handed", 0));
        FirstScreensTest.expectNoSidewaysScrolling(page);
    }

    private static String hostile(String text) {
        return text + MARKUP;
    }
}
