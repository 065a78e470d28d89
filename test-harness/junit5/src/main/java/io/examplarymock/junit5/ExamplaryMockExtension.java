package io.examplarymock.junit5;

import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockHandle;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import io.examplarymock.server.time.ClockMode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What {@link ExamplaryMock} stands for, with everything that a server can be started with:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ExamplaryMockExtension MOCK = ExamplaryMockExtension.newInstance()
 *         .withFrozenClock(Instant.parse("2026-01-01T10:00:00Z"))
 *         .withSeed(42)
 *         .build();
 * }</pre>
 *
 * <p>Parameters, lifetimes and the judgement after each test are as the annotation says. In an instance field it serves test
 * and lifecycle methods, but neither constructors nor {@code @BeforeAll}, which come before it is there. Registering it
 * beside the annotation makes parameters ambiguous, which JUnit refuses.
 *
 * @since 0.1.0
 */
public final class ExamplaryMockExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final String REPORT = "examplary-mock";

    private final Namespace workspaces = Namespace.create(ExamplaryMockExtension.class, this);
    private final Optional<Settings> built;

    private volatile RunningMock mock;
    private volatile TestWorkspace shared;

    /** What annotations ask for; JUnit calls this. */
    ExamplaryMockExtension() {
        built = Optional.empty();
    }

    private ExamplaryMockExtension(Settings settings) {
        built = Optional.of(settings);
    }

    /** Starts to describe an extension that is like a plain {@link ExamplaryMock}. */
    public static Builder newInstance() {
        return new Builder();
    }

    /**
     * Returns where the API is, without a slash at the end, for what is configured before there are tests.
     *
     * @throws IllegalStateException before the first test class began
     */
    public URI baseUrl() {
        if (mock == null) {
            throw new IllegalStateException(
                    "The mock is not started yet; it is when the first test class begins, before "
                            + "@BeforeAll, if this extension is in a static field with @RegisterExtension");
        }
        return mock.client().baseUrl();
    }

    /**
     * Returns the workspace that all tests of the class share, the class that began last.
     *
     * @throws IllegalStateException unless {@link Builder#withSharedWorkspace} was called, and before the class began
     */
    public MockHandle sharedWorkspace() {
        if (shared == null) {
            throw new IllegalStateException(
                    "There is no shared workspace: build the extension withSharedWorkspace() and register it in a static "
                            + "field, or give the method a parameter of type MockHandle");
        }
        return shared.handle();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin(scope(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begin(scope(context));
        // An operation that is misspelt shall not wait for a violation to be found.
        Allowance.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        judge(scope(context), context);
    }

    /** What remains is what was sent in methods for the whole class. */
    @Override
    public void afterAll(ExtensionContext context) {
        Scope scope = scope(context);
        if (scope.isHome()) {
            judge(scope, context);
        }
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MockHandle.class || type == MockClient.class || type == MockServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Scope scope = scope(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == MockHandle.class) {
            return scope.workspace().handle();
        }
        RunningMock running = scope.mock();
        return type == MockClient.class
                ? running.client()
                : running.server()
                        .orElseThrow(
                                () -> new ParameterResolutionException("There is no MockServer in this process, only "
                                        + scope.settings().source() + "; ask for a MockClient"));
    }

    private void begin(Scope scope) {
        mock = scope.mock();
        if (scope.settings().scope() == WorkspaceScope.PER_CLASS) {
            shared = scope.workspace();
        }
    }

    private static void judge(Scope scope, ExtensionContext context) {
        Settings settings = scope.settings();
        Optional<TestWorkspace> workspace = scope.madeWorkspace();
        if (settings.violations() == Violations.IGNORE || workspace.isEmpty()) {
            return;
        }
        Allowance allowed = settings.allowed().and(Allowance.of(context));
        Optional<String> verdict =
                new Judgement(settings.warnings(), allowed).of(workspace.get().newExchanges());
        if (verdict.isPresent()) {
            if (settings.violations() == Violations.FAIL) {
                // JUnit adds it to the test's own failure as suppressed, if there is one.
                throw new AssertionError(verdict.get());
            }
            context.publishReportEntry(REPORT, verdict.get());
        }
    }

    private Scope scope(ExtensionContext context) {
        return built.map(settings -> Scope.built(settings, context, workspaces))
                .orElseGet(() -> Scope.annotated(context, workspaces));
    }

    /** Describes an extension step by step. */
    public static final class Builder {
        private MockOptions options = MockOptions.forTests();
        private boolean hasOptions;
        private MockSource.Elsewhere elsewhere;
        private WorkspaceScope scope = WorkspaceScope.AS_INSTANCE;
        private Violations violations = Violations.FAIL;
        private boolean warnings;
        private Allowance allowed = Allowance.NOTHING;

        private Builder() {}

        /**
         * Starts the server with these options, in place of {@link MockOptions#forTests}, from which it is good to start: a free
         * port, and own answers judged. What was said of the server before is lost.
         */
        public Builder options(MockOptions chosen) {
            options = chosen;
            hasOptions = true;
            return this;
        }

        /** Refuses keys that nobody made. */
        public Builder withKeysStrict() {
            return options(options.toBuilder().keys(MockOptions.Keys.STRICT).build());
        }

        /** Lets clocks stand still, at the present instant, until they are moved. */
        public Builder withFrozenClock() {
            return options(options.toBuilder().clock(ClockMode.FROZEN).build());
        }

        /** Lets clocks stand still at an instant until they are moved. */
        public Builder withFrozenClock(Instant start) {
            return options(options.toBuilder()
                    .clock(ClockMode.FROZEN)
                    .clockStart(start)
                    .build());
        }

        /** Makes the ids that a test meets the same in every run; see {@link ExamplaryMock#seed}. */
        public Builder withSeed(long seed) {
            return options(options.toBuilder().seed(seed).build());
        }

        /** Refuses presets that no source knows. */
        public Builder withStrictPresets() {
            return options(options.toBuilder().strictPresets(true).build());
        }

        /** Uses a mock that runs already; nothing can then be said about how it is started, and it is not stopped. */
        public Builder at(URI baseUrl) {
            elsewhere = new MockSource.Elsewhere(baseUrl, Optional.empty());
            return this;
        }

        /** Uses a mock that runs already and was started with {@code --admin-token}. */
        public Builder at(URI baseUrl, String adminToken) {
            elsewhere = new MockSource.Elsewhere(baseUrl, Optional.of(adminToken));
            return this;
        }

        /** Gives all tests of a class one workspace; see {@link WorkspaceScope#PER_CLASS}. */
        public Builder withSharedWorkspace() {
            scope = WorkspaceScope.PER_CLASS;
            return this;
        }

        /** Gives each test a workspace of its own even if the test instance is shared. */
        public Builder withWorkspacePerTest() {
            scope = WorkspaceScope.PER_TEST;
            return this;
        }

        /**
         * Lets requests of these operations break the contract, or all requests if none are named; see {@link AllowViolations}.
         *
         * @throws IllegalArgumentException if there is no such operation
         */
        public Builder allowingViolations(String... operations) {
            allowed = allowed.and(Allowance.of(operations));
            return this;
        }

        /** Says what happens when the client sent a request that breaks the contract. */
        public Builder onViolations(Violations reaction) {
            violations = reaction;
            return this;
        }

        /** Counts what the mock only warns of as breaking the contract. */
        public Builder failingOnWarnings() {
            warnings = true;
            return this;
        }

        /**
         * Returns the extension.
         *
         * @throws IllegalStateException if a mock that runs already was to be started as well
         */
        public ExamplaryMockExtension build() {
            if (elsewhere != null && hasOptions) {
                throw new IllegalStateException(
                        "How " + elsewhere + " is started cannot be said here: leave out at(…), or "
                                + "what is about options, keys, clock, seed and presets");
            }
            MockSource source = elsewhere == null ? new MockSource.Launched(options) : elsewhere;
            return new ExamplaryMockExtension(new Settings(source, scope, violations, warnings, allowed));
        }
    }
}
