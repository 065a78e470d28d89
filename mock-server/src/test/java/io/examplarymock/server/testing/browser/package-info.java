/**
 * The vocabulary of the tests that use a browser. Start at {@link io.examplarymock.server.testing.browser.BrowserTest} and
 * {@link io.examplarymock.server.testing.browser.Embedding}.
 *
 * <pre>{@code
 * @BrowserTest
 * class TakeExamPageTest {
 *     @Test
 *     void tells_its_parent_and_goes_back(Caller caller, Embedding embedding, Screens screens) {
 *         String student = caller.user("my-student@example.com");
 *         EmbedSession session = EmbedSession.of(caller, "take-exam")
 *                 .actor(student)
 *                 .preset("examId", caller.examFor(student, 60))
 *                 .embeddedBy(embedding)
 *                 .returningTo(embedding.returnUrl("course=7"))
 *                 .create();
 *         embedding.show(session.embedUrl());
 *         embedding.frame().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Start")).click();
 *         screens.screenshot("take-exam-question");
 *         screens.expectAccessible(screens.open(session.embedUrl()));
 *         session.advance("PT61M");
 *         embedding.expectMessages("completed");
 *         assertThat(embedding.expectArrival().query()).containsEntry("course", "7");
 *         assertThat(session.status()).isEqualTo("completed");
 *     }
 * }
 * }</pre>
 *
 * Playwright's own assertions ({@code PlaywrightAssertions.assertThat(locator).isVisible()}) wait by themselves; to wait
 * otherwise use {@code page.waitForCondition}, which keeps the browser's events coming, and never sleep.
 */
package io.examplarymock.server.testing.browser;
