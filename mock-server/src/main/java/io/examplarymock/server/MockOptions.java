package io.examplarymock.server;

import io.examplarymock.server.store.StoreAddress;
import io.examplarymock.server.time.ClockMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a mock server behaves. Immutable; start from {@link #defaults()} or {@link #forTests()} and change what differs:
 *
 * <pre>{@code
 * MockOptions options = MockOptions.forTests().toBuilder().clock(ClockMode.FROZEN).build();
 * }</pre>
 *
 * The components are the options of {@code bin/mock-server serve}, which documents them.
 *
 * @param port 0 picks a free one
 * @param httpsPort {@code null} for none
 * @param publicUrl {@code null} for the address that a request came to
 * @param clockStart {@code null} for the present instant
 * @param seed {@code null} for unguessable ids
 * @param forceSeed allows a seed, and kept plays of scripts, although others than this machine can reach the server
 * @param store where workspaces are kept: {@code memory}, {@code file:} and a path, or {@code jdbc:postgresql:} and a database
 * @param seedData folder of workspace documents; {@code null} for none
 * @param adminToken {@code null} for an open admin side
 * @param logFormat how the command line logs; a server that is started in Java leaves logging to its user
 * @param proxyTo the real deployment that calls of the API are passed on to; {@code null} for none
 * @param proxyToPrivate allows a deployment whose address is not public
 * @param proxyKeep folder for what passed through, a file for each exchange; {@code null} for none
 * @param deviate name of a deliberate deviation from the API, for tests of what looks for such; {@code null} for none
 * @param guardHeap refuses what would add something before the heap is used up; the command line does. A heap that the
 *     mock shares with whoever started it in Java is left to them
 * @param wiremockRoot the folder of WireMock's {@code mappings} and {@code __files}
 */
public record MockOptions(
        int port,
        Integer httpsPort,
        String host,
        URI publicUrl,
        Environment environment,
        Keys keys,
        int maxWorkspaces,
        ClockMode clock,
        Instant clockStart,
        Long seed,
        boolean forceSeed,
        boolean strictPresets,
        boolean selfCheck,
        boolean rateLimits,
        String store,
        Path seedData,
        int journalSize,
        boolean wiremockJournal,
        String adminToken,
        LogFormat logFormat,
        URI proxyTo,
        boolean proxyToPrivate,
        Path proxyKeep,
        String deviate,
        boolean guardHeap,
        Path wiremockRoot) {

    /** Which deployment is imitated: flows that are pre-release exist on staging only (F6). */
    public enum Environment {
        PRODUCTION,
        STAGING
    }

    /** Whether an unknown key opens a workspace of its own. */
    public enum Keys {
        OPEN,
        STRICT
    }

    /** How log lines look: for people, or one JSON object a line. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** What {@code bin/mock-server} does without options. */
    public static MockOptions defaults() {
        return new Builder().build();
    }

    /** A free port, and own answers judged by their schemas. */
    public static MockOptions forTests() {
        return new Builder().port(0).selfCheck(true).build();
    }

    /** Returns a builder that starts from these options. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether embed tokens may be guessable: only this machine can reach the server, or the user insists. */
    boolean mayGuessTokens() {
        return forceSeed || isOnlyForThisMachine();
    }

    /** Whether no other machine can reach the server. */
    public boolean isOnlyForThisMachine() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /** Returns the options under their names on the command line, secrets masked. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("port", port);
        shown.put("https-port", httpsPort);
        shown.put("host", host);
        shown.put("public-url", publicUrl == null ? null : publicUrl.toString());
        shown.put("environment", environment.name().toLowerCase(Locale.ROOT));
        shown.put("keys", keys.name().toLowerCase(Locale.ROOT));
        shown.put("max-workspaces", maxWorkspaces);
        shown.put("clock", clock.wireName());
        shown.put("clock-start", clockStart == null ? null : clockStart.toString());
        shown.put("seed", seed);
        shown.put("force-seed", forceSeed);
        shown.put("strict-presets", strictPresets);
        shown.put("self-check", selfCheck ? "on" : "off");
        shown.put("rate-limits", rateLimits ? "on" : "off");
        shown.put("store", StoreAddress.shown(store));
        shown.put("seed-data", seedData == null ? null : seedData.toString());
        shown.put("journal-size", journalSize);
        shown.put("wiremock-journal", wiremockJournal ? "on" : "off");
        shown.put("admin-token", adminToken == null ? null : "****");
        shown.put("log-format", logFormat.name().toLowerCase(Locale.ROOT));
        shown.put("proxy-to", proxyTo == null ? null : proxyTo.toString());
        shown.put("proxy-to-private", proxyToPrivate);
        shown.put("proxy-keep", proxyKeep == null ? null : proxyKeep.toString());
        shown.put("deviate", deviate);
        shown.put("wiremock-root", wiremockRoot.toString());
        return shown;
    }

    /** Changes options one by one; each method takes what the component of its name means. */
    public static final class Builder {
        private int port = 8080;
        private Integer httpsPort;
        private String host = "127.0.0.1";
        private URI publicUrl;
        private Environment environment = Environment.STAGING;
        private Keys keys = Keys.OPEN;
        private int maxWorkspaces = 10_000;
        private ClockMode clock = ClockMode.SYSTEM;
        private Instant clockStart;
        private Long seed;
        private boolean forceSeed;
        private boolean strictPresets;
        private boolean selfCheck;
        private boolean rateLimits;
        private String store = "memory";
        private Path seedData;
        private int journalSize = 1000;
        private boolean wiremockJournal;
        private String adminToken;
        private LogFormat logFormat = LogFormat.TEXT;
        private URI proxyTo;
        private boolean proxyToPrivate;
        private Path proxyKeep;
        private String deviate;
        private boolean guardHeap;
        private Path wiremockRoot = Path.of(".");

        private Builder() {}

        private Builder(MockOptions from) {
            port = from.port;
            httpsPort = from.httpsPort;
            host = from.host;
            publicUrl = from.publicUrl;
            environment = from.environment;
            keys = from.keys;
            maxWorkspaces = from.maxWorkspaces;
            clock = from.clock;
            clockStart = from.clockStart;
            seed = from.seed;
            forceSeed = from.forceSeed;
            strictPresets = from.strictPresets;
            selfCheck = from.selfCheck;
            rateLimits = from.rateLimits;
            store = from.store;
            seedData = from.seedData;
            journalSize = from.journalSize;
            wiremockJournal = from.wiremockJournal;
            adminToken = from.adminToken;
            logFormat = from.logFormat;
            proxyTo = from.proxyTo;
            proxyToPrivate = from.proxyToPrivate;
            proxyKeep = from.proxyKeep;
            deviate = from.deviate;
            guardHeap = from.guardHeap;
            wiremockRoot = from.wiremockRoot;
        }

        /** Listens on this port; 0 picks a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Listens for TLS on this port too. */
        public Builder httpsPort(Integer httpsPort) {
            this.httpsPort = httpsPort;
            return this;
        }

        /** Binds this address. */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /** Starts embed URLs with this address. */
        public Builder publicUrl(URI publicUrl) {
            this.publicUrl = publicUrl;
            return this;
        }

        /** Imitates this deployment. */
        public Builder environment(Environment environment) {
            this.environment = environment;
            return this;
        }

        /** Says whether unknown keys open workspaces. */
        public Builder keys(Keys keys) {
            this.keys = keys;
            return this;
        }

        /** Allows so many workspaces. */
        public Builder maxWorkspaces(int maxWorkspaces) {
            this.maxWorkspaces = maxWorkspaces;
            return this;
        }

        /** Starts workspaces with a clock of this mode. */
        public Builder clock(ClockMode clock) {
            this.clock = clock;
            return this;
        }

        /** Starts workspaces at this instant. */
        public Builder clockStart(Instant clockStart) {
            this.clockStart = clockStart;
            return this;
        }

        /** Makes ids repeatable. */
        public Builder seed(Long seed) {
            this.seed = seed;
            return this;
        }

        /** Allows a seed and kept plays of scripts on any address. */
        public Builder forceSeed(boolean forceSeed) {
            this.forceSeed = forceSeed;
            return this;
        }

        /** Refuses unknown presets. */
        public Builder strictPresets(boolean strictPresets) {
            this.strictPresets = strictPresets;
            return this;
        }

        /** Refuses what would add something before the heap is used up: for a process that is the mock's alone. */
        public Builder guardHeap(boolean guardHeap) {
            this.guardHeap = guardHeap;
            return this;
        }

        /** Judges own answers by their schemas. */
        public Builder selfCheck(boolean selfCheck) {
            this.selfCheck = selfCheck;
            return this;
        }

        /** Refuses calls past the documented limits. */
        public Builder rateLimits(boolean rateLimits) {
            this.rateLimits = rateLimits;
            return this;
        }

        /** Keeps workspaces here. */
        public Builder store(String store) {
            this.store = store;
            return this;
        }

        /** Loads the workspace documents of a folder. */
        public Builder seedData(Path seedData) {
            this.seedData = seedData;
            return this;
        }

        /** Keeps so many exchanges per workspace. */
        public Builder journalSize(int journalSize) {
            this.journalSize = journalSize;
            return this;
        }

        /** Keeps WireMock's own request journal. */
        public Builder wiremockJournal(boolean wiremockJournal) {
            this.wiremockJournal = wiremockJournal;
            return this;
        }

        /** Asks for this token on the admin side. */
        public Builder adminToken(String adminToken) {
            this.adminToken = adminToken;
            return this;
        }

        /** Logs in this format. */
        public Builder logFormat(LogFormat logFormat) {
            this.logFormat = logFormat;
            return this;
        }

        /** Passes calls of the API on to this deployment. */
        public Builder proxyTo(URI proxyTo) {
            this.proxyTo = proxyTo;
            return this;
        }

        /** Says whether that deployment may be at an address that is not public. */
        public Builder proxyToPrivate(boolean proxyToPrivate) {
            this.proxyToPrivate = proxyToPrivate;
            return this;
        }

        /** Keeps what passes through in this folder. */
        public Builder proxyKeep(Path proxyKeep) {
            this.proxyKeep = proxyKeep;
            return this;
        }

        /** Differs from the API in this way, on purpose. */
        public Builder deviate(String deviate) {
            this.deviate = deviate;
            return this;
        }

        /** Looks for WireMock's mappings and files here. */
        public Builder wiremockRoot(Path wiremockRoot) {
            this.wiremockRoot = wiremockRoot;
            return this;
        }

        /** Returns the options as they stand now. */
        public MockOptions build() {
            return new MockOptions(
                    port,
                    httpsPort,
                    host,
                    publicUrl,
                    environment,
                    keys,
                    maxWorkspaces,
                    clock,
                    clockStart,
                    seed,
                    forceSeed,
                    strictPresets,
                    selfCheck,
                    rateLimits,
                    store,
                    seedData,
                    journalSize,
                    wiremockJournal,
                    adminToken,
                    logFormat,
                    proxyTo,
                    proxyToPrivate,
                    proxyKeep,
                    deviate,
                    guardHeap,
                    wiremockRoot);
        }
    }
}
