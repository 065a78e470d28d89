package io.examplarymock.harness.verify;

import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.browser.ChromiumOptions;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.client.ClientCommand;
import io.examplarymock.harness.verify.client.PageTemplate;
import io.examplarymock.harness.verify.play.PageClient;
import io.examplarymock.harness.verify.play.PagePlay;
import io.examplarymock.harness.verify.report.VerifyReport;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges a page: visits it in a browser, in one scenario after the other, and holds the rules against what it did. */
public final class PageVerification {
    /** Where the embed pages are, as the browser sees it: no port, so that a look-alike can go on after the host. */
    static final String EMBEDS = "http://embed.examplary.test";

    private static final String EMBED_HOST = "embed.examplary.test";

    private PageVerification() {}

    /**
     * Carries out an order.
     *
     * @param mock how a mock is started, if the order names none that is running
     * @throws WrongUsage if the page's address or server is of no use, there is no browser, no such scenario or rule, or no
     *     mock at the target
     */
    public static VerifyReport run(VerifyOrder order, PageOrder page, Supplier<MockCommand> mock) {
        PageClient client =
                new PageClient(new PageTemplate(page.template()), command(order.command()), page.workspaceKey());
        if (page.workspaceKey().isPresent() && order.target().isEmpty()) {
            throw new WrongUsage("--workspace names a workspace of the mock that --target names; give both");
        }
        Verification.of(order, true);
        Chromium.require(page.environment());
        try (Bench bench = Bench.of(order, mock, "--public-url", EMBEDS);
                Chromium chromium = Chromium.launch(
                        page.environment(), options(client, bench.mock().baseUrl()))) {
            return run(order, page, client, bench, chromium);
        }
    }

    static VerifyReport run(VerifyOrder order, PageOrder page, PageClient client, Bench bench, Chromium chromium) {
        Verification verification = Verification.of(order, true);
        PagePlay play =
                new PagePlay(bench.mock(), chromium, client, order.timeout(), verification.masking(), page.pictures());
        return verification.report(client.toString(), client.source(), bench, verification.playInTurn(play::run));
    }

    /** A browser that finds the embed pages of this mock, and beside this machine only the hosts that were named. */
    static ChromiumOptions options(PageClient client, URI mock) {
        return ChromiumOptions.HEADLESS
                .with("MAP " + EMBED_HOST + ":80 127.0.0.1:" + mock.getPort())
                .reaching(mock.getHost())
                .reaching(client.template().with(Map.of(PageTemplate.PORT, "1")).getHost());
    }

    private static Optional<ClientCommand> command(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new ClientCommand(words));
    }
}
