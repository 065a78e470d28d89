package io.examplarymock.server;

import io.examplarymock.server.admin.AdminRoutes;
import io.examplarymock.server.admin.AdminToken;
import io.examplarymock.server.admin.OwnNames;
import io.examplarymock.server.api.ApiApplication;
import io.examplarymock.server.api.ApiSettings;
import io.examplarymock.server.api.Recorder;
import io.examplarymock.server.dashboard.DashboardApplication;
import io.examplarymock.server.deviation.Deviations;
import io.examplarymock.server.embed.EmbedApplication;
import io.examplarymock.server.export.Exports;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Applications;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.SafeHeaders;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.journal.MemoryJournals;
import io.examplarymock.server.metrics.CallMeter;
import io.examplarymock.server.metrics.Gauges;
import io.examplarymock.server.metrics.MetricsApplication;
import io.examplarymock.server.providerstate.ProviderStates;
import io.examplarymock.server.shared.SharedFaults;
import io.examplarymock.server.shared.SharedJournals;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.web.Assets;
import io.examplarymock.server.wiremock.EngineSettings;
import io.examplarymock.server.wiremock.WireMockEngine;
import io.examplarymock.server.workspace.WorkspacePolicy;
import io.examplarymock.server.workspace.WorkspaceStore;
import io.examplarymock.server.workspace.Workspaces;
import io.examplarymock.server.workspace.memory.MemoryStore;
import java.util.List;
import java.util.Optional;

/** Puts the parts together: the one place where long-lived things are made. */
final class Wiring {
    /** All journals together may hold an eighth of the heap. */
    private static final long JOURNAL_BYTES = Runtime.getRuntime().maxMemory() / 8;

    private Wiring() {}

    /** What runs, and what it keeps its journals and workspaces in. */
    record Running(WireMockEngine engine, Journals journals, WorkspaceStore store) implements AutoCloseable {
        @Override
        public void close() {
            engine.close();
            journals.close();
            store.close();
        }
    }

    static Running wire(MockOptions options, SystemClock clock) {
        if (options.seed() != null && !options.mayGuessTokens()) {
            throw new InvalidOptions("--seed makes embed tokens guessable, and --host " + options.host()
                    + " lets others reach them; bind to 127.0.0.1, or add --force-seed if that is meant");
        }
        Proxying.check(options);
        WorkspaceStore store = Storage.open(options.store());
        Journals journals = journals(options, store);
        try {
            Workspaces workspaces = new Workspaces(store, policy(options), clock, HeapGuard.OF_PROCESS::shortage);
            return new Running(start(options, workspaces, journals, clock), journals, store);
        } catch (RuntimeException e) {
            journals.close();
            store.close();
            throw e;
        }
    }

    private static Journals journals(MockOptions options, WorkspaceStore store) {
        return store.sharedLog()
                .<Journals>map(log -> new SharedJournals(log, options.journalSize(), JOURNAL_BYTES))
                .orElseGet(() -> new MemoryJournals(options.journalSize(), JOURNAL_BYTES));
    }

    private static WireMockEngine start(
            MockOptions options, Workspaces workspaces, Journals journals, SystemClock clock) {
        String publicUrl =
                options.publicUrl() == null ? null : options.publicUrl().toString();

        CallMeter meter = new CallMeter();
        Faults faults = workspaces
                .sharedNotes()
                .map(notes -> new Faults(new SharedFaults(notes)))
                .orElseGet(Faults::new);
        Exports exports = new Exports(workspaces.sharedNotes());
        workspaces.whenEmptied(journals::forget);
        workspaces.whenEmptied(faults::disarm);

        ApiApplication api = new ApiApplication(
                workspaces, faults, exports, new Recorder(journals, meter, clock), settings(options));
        workspaces.whenEmptied(api::forget);
        AdminToken token = new AdminToken(
                options.adminToken(), options.isOnlyForThisMachine() ? OwnNames.ofLoopback(publicUrl) : OwnNames.any());
        HttpApplication admin = new Applications(List.of(
                new DashboardApplication(token, publicUrl),
                new MetricsApplication(meter, new Gauges(workspaces::count, journals::bytes), token::refusal),
                AdminRoutes.wire(
                        workspaces,
                        faults,
                        journals,
                        new ProviderStates(workspaces, exports),
                        api.operations(),
                        options.shown(),
                        publicUrl,
                        options.mayGuessTokens(),
                        options.selfCheck())));
        WireMockEngine engine = WireMockEngine.prepare(
                engine(options),
                new SafeHeaders(admin),
                new Applications(List.of(
                        new SafeHeaders(new Assets("/embeds/assets/", "/io/examplarymock/server/embed/assets/")),
                        new SafeHeaders(new EmbedApplication(workspaces, faults)),
                        // What the real service answers stays as it is.
                        Proxying.answering(
                                new SafeHeaders(deviating(api, options)),
                                options,
                                workspaces,
                                faults,
                                journals,
                                clock))),
                token,
                HeapGuard.OF_PROCESS::shortage);
        // Last, so that it could be read ahead meanwhile.
        SeedData.load(options, workspaces);
        engine.listen();
        return engine;
    }

    /** The API of a mock that nobody can reach, with the demo workspace and default options: to try requests on. */
    static HttpApplication withoutNetwork() {
        MockOptions options = MockOptions.defaults();
        Workspaces workspaces = new Workspaces(new MemoryStore(), policy(options), SystemClock.REAL);
        workspaces.adoptFresh(SeedData.demo());
        Recorder recorder = new Recorder(
                new MemoryJournals(options.journalSize(), JOURNAL_BYTES), new CallMeter(), SystemClock.REAL);
        return new ApiApplication(
                workspaces, new Faults(), new Exports(workspaces.sharedNotes()), recorder, settings(options));
    }

    /** A server without anything behind it, which never listens: the rest of what a start loads. */
    static void withoutApi() {
        HttpApplication nothing = new Applications(List.of());
        WireMockEngine.prepare(
                engine(MockOptions.forTests()),
                nothing,
                nothing,
                new AdminToken(null, OwnNames.ofLoopback(null)),
                Optional::empty);
    }

    private static EngineSettings engine(MockOptions options) {
        return new EngineSettings(
                options.host(),
                options.port(),
                options.httpsPort(),
                options.wiremockJournal(),
                options.journalSize(),
                options.wiremockRoot());
    }

    private static ApiSettings settings(MockOptions options) {
        return new ApiSettings(
                options.publicUrl() == null ? null : options.publicUrl().toString(),
                options.environment() == MockOptions.Environment.PRODUCTION,
                options.strictPresets(),
                options.selfCheck(),
                options.rateLimits());
    }

    private static HttpApplication deviating(HttpApplication api, MockOptions options) {
        if (options.deviate() == null) {
            return api;
        }
        try {
            return Deviations.deviate(api, options.deviate());
        } catch (IllegalArgumentException unknown) {
            throw new InvalidOptions("--deviate: " + unknown.getMessage());
        }
    }

    private static WorkspacePolicy policy(MockOptions options) {
        return new WorkspacePolicy(
                options.keys() == MockOptions.Keys.OPEN,
                options.maxWorkspaces(),
                options.clock(),
                options.clockStart(),
                options.seed(),
                Proxying.standIns(options));
    }
}
