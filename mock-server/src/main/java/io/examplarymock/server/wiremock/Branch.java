package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.extension.GlobalSettingsListener;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;

/**
 * Decides which way a request takes: straight to us, or through WireMock's pipeline, because a user has stubs, a global
 * delay or WireMock's journal. One volatile read per request.
 */
final class Branch implements StubLifecycleListener, GlobalSettingsListener {
    private final StubMappingStore stubs;
    private final boolean always;
    private boolean delays;
    private volatile boolean throughPipeline;

    Branch(StubMappingStore stubs, GlobalSettings settings, boolean always) {
        this.stubs = stubs;
        this.always = always;
        this.delays = delays(settings);
        decide();
    }

    boolean isThroughPipeline() {
        return throughPipeline;
    }

    @Override
    public String getName() {
        return "examplary-branch";
    }

    @Override
    public void beforeStubCreated(StubMapping stub) {
        // Early, so that no stub is ever in the store while requests pass it by.
        throughPipeline = true;
    }

    @Override
    public void afterStubCreated(StubMapping stub) {
        decide();
    }

    @Override
    public void afterStubEdited(StubMapping before, StubMapping after) {
        decide();
    }

    @Override
    public void afterStubRemoved(StubMapping stub) {
        decide();
    }

    @Override
    public void afterStubsReset() {
        decide();
    }

    @Override
    public void afterGlobalSettingsUpdated(GlobalSettings before, GlobalSettings after) {
        synchronized (this) {
            delays = delays(after);
        }
        decide();
    }

    /** Looks into the store rather than counting events: WireMock tells of removals that removed nothing. */
    private synchronized void decide() {
        throughPipeline = always || delays || stubs.getAll().findAny().isPresent();
    }

    private static boolean delays(GlobalSettings settings) {
        return settings.getFixedDelay() != null || settings.getDelayDistribution() != null;
    }
}
