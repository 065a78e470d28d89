package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.model.Interaction;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.pacts.report.Masking;
import io.examplarymock.harness.pacts.report.PactResult;
import io.examplarymock.harness.pacts.report.Verification;
import io.examplarymock.harness.pacts.states.StateNames;
import io.examplarymock.harness.pacts.verify.InteractionCheck.Checked;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Verifies pacts against a mock or a service. */
public final class PactVerification {
    /** Kept, since a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("au.com.dius.pact"), Logger.getLogger("io.pact"), Logger.getLogger("org.apache.hc"));

    private final VerifyOrder order;
    private final Masking masking = new Masking();

    private PactVerification(VerifyOrder order) {
        this.order = order;
        order.headers().forEach(header -> masking.hide(header.value()));
        order.adminToken().ifPresent(masking::hide);
        order.broker().password().ifPresent(masking::hide);
        order.broker().token().ifPresent(masking::hide);
    }

    /**
     * Verifies what is ordered.
     *
     * @param mock how to start a mock, asked only if the order names no provider
     * @throws WrongUsage if there is nothing to verify, or something that was told cannot be used
     */
    public static Verification run(VerifyOrder order, Supplier<MockCommand> mock) {
        beQuiet();
        return new PactVerification(order).run(mock);
    }

    /** Pact would log what the report says anyway, and count its runs on a server of its makers. */
    private static void beQuiet() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        System.setProperty("pact_do_not_track", "true");
    }

    private Verification run(Supplier<MockCommand> mock) {
        StateNames names = order.states().map(StateNames::read).orElseGet(StateNames::own);
        List<LoadedPact> pacts = wanted(PactFiles.in(order.where()));
        try (OpenTarget opened = OpenTarget.of(order, names, mock);
                CloseableHttpClient http = HttpClients.custom()
                        .useSystemProperties()
                        .disableRedirectHandling()
                        .build()) {
            InteractionCheck check = new InteractionCheck(opened.target(), http, masking);
            List<PactResult> results = new ArrayList<>();
            for (LoadedPact pact : pacts) {
                results.add(verify(pact, check));
            }
            return new Verification(opened.target().description(), opened.notes(), results, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LoadedPact> wanted(List<LoadedPact> pacts) {
        List<LoadedPact> wanted = pacts.stream()
                .filter(pact -> order.providerName().stream().allMatch(name -> name.equals(pact.provider())))
                .toList();
        if (wanted.isEmpty()) {
            throw new WrongUsage("no pact found: none in " + order.where() + " is with the provider "
                    + order.providerName().orElse(""));
        }
        return wanted;
    }

    private static PactResult verify(LoadedPact pact, InteractionCheck check) {
        List<Checked> checked = new ArrayList<>();
        for (Interaction interaction : pact.pact().getInteractions()) {
            checked.add(check.check(pact, interaction));
        }
        List<String> notes = checked.isEmpty() ? List.of("this pact has no interactions") : List.of();
        return new PactResult(
                pact.consumer(),
                pact.provider(),
                pact.source(),
                notes,
                checked.stream().map(Checked::result).toList());
    }
}
