package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.provider.VerificationResult;
import io.examplarymock.harness.masking.Masking;
import io.examplarymock.harness.mock.MockCommand;
import io.examplarymock.harness.pacts.report.PactResult;
import io.examplarymock.harness.pacts.report.Verification;
import io.examplarymock.harness.pacts.states.StateNames;
import io.examplarymock.harness.pacts.verify.InteractionCheck.Checked;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Optional<Broker> broker = broker();
        List<LoadedPact> pacts = broker.map(
                        some -> some.pacts(order.providerName().orElse(VerifyOrder.PROVIDER)))
                .orElseGet(() -> wanted(PactFiles.in(order.where())));
        try (OpenTarget opened = OpenTarget.of(order, names, mock);
                CloseableHttpClient http = HttpClients.custom()
                        .useSystemProperties()
                        .disableRedirectHandling()
                        .build()) {
            InteractionCheck check = new InteractionCheck(opened.target(), http, masking);
            List<PactResult> results = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            for (LoadedPact pact : pacts) {
                List<Checked> checked = pact.pact().getInteractions().stream()
                        .map(interaction -> check.check(pact, interaction))
                        .toList();
                results.add(result(pact, checked));
                if (order.broker().publish()) {
                    publish(broker.orElseThrow(), pact, checked)
                            .map(masking::apply)
                            .ifPresent(failures::add);
                }
            }
            return new Verification(opened.target().description(), opened.notes(), results, failures);
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

    private Optional<Broker> broker() {
        BrokerOrder told = order.broker();
        if (!order.isOfBroker()) {
            if (told.publish()
                    || !told.selectors().isEmpty()
                    || told.includePending()
                    || told.includeWipSince().isPresent()) {
                throw new WrongUsage(
                        "selectors, pending and work in progress, and publishing are for the pacts of a broker,"
                                + " and " + order.where() + " is none");
            }
            return Optional.empty();
        }
        if (order.where().matches("(?i)https?://[^/?#]*@.*")) {
            throw new WrongUsage("give the broker's address without credentials, and those by --broker-token, or by"
                    + " --broker-username and --broker-password");
        }
        if (told.publish() && told.providerVersion().isEmpty()) {
            throw new WrongUsage("--publish needs --provider-version, so that the broker knows what was verified");
        }
        return Optional.of(new Broker(order.where(), told));
    }

    private static Optional<String> publish(Broker broker, LoadedPact pact, List<Checked> checked) {
        return checked.stream()
                .map(Checked::forBroker)
                .reduce(VerificationResult::merge)
                .flatMap(result -> broker.publish(pact, result));
    }

    private static PactResult result(LoadedPact pact, List<Checked> checked) {
        List<String> notes = new ArrayList<>();
        if (pact.pending()) {
            notes.add("this pact is pending: its failures do not count");
        }
        if (checked.isEmpty()) {
            notes.add("this pact has no interactions");
        }
        return new PactResult(
                pact.consumer(),
                pact.provider(),
                pact.source(),
                notes,
                checked.stream().map(Checked::result).toList());
    }
}
