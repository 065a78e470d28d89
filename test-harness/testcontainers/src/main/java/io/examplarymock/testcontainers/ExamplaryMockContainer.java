package io.examplarymock.testcontainers;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockHandle;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The mock server in a container. {@code start} returns as soon as the mock is ready, for which it has a
 * minute unless {@code withStartupTimeout} says otherwise; the methods {@code with…} are for before that, and come in any
 * order.
 *
 * <pre>{@code
 * try (ExamplaryMockContainer mock = new ExamplaryMockContainer("examplary-mock").withKeysStrict()) {
 *     mock.start();
 *     MockHandle workspace = mock.handle();
 *     // … let the code under test work at workspace.baseUrl() with workspace.apiKey() …
 * }
 * }</pre>
 *
 * <p>It runs with Testcontainers 1.21 and 2. What the mock refuses at its start (a document of seed data that is none, for
 * example) ends {@code start} at once in Testcontainers' {@code ContainerLaunchException}, whose causes tell what the mock
 * printed.
 *
 * @since 0.1.0
 */
public final class ExamplaryMockContainer extends GenericContainer<ExamplaryMockContainer> {
    /** The name of the mock's image. One of another name, or in a registry, is declared a compatible substitute for it. */
    public static final DockerImageName DEFAULT_IMAGE_NAME = DockerImageName.parse("examplary-mock");

    private static final int HTTP_PORT = 8080;
    private static final int HTTPS_PORT = 8443;
    private static final String SEED_DATA = "/mock/seed-data";
    private static final String WIREMOCK_ROOT = "/mock/wiremock";

    private Optional<LatePublicUrl> latePublicUrl = Optional.empty();

    /**
     * Makes a container, not started, of an image by its name, for example {@code examplary-mock:0.1.0}.
     *
     * @throws IllegalStateException if the image is of another name than {@link #DEFAULT_IMAGE_NAME}, or in a registry
     */
    public ExamplaryMockContainer(String imageName) {
        this(DockerImageName.parse(imageName));
    }

    /**
     * Makes a container, not started, of an image; one of another name, or in a registry, is passed as
     * {@code DockerImageName.parse("registry.example/tools/mock:1").asCompatibleSubstituteFor("examplary-mock")}.
     *
     * @throws IllegalStateException if the image is of another name and does not say that it is compatible
     */
    public ExamplaryMockContainer(DockerImageName imageName) {
        super(imageName);
        imageName.assertCompatibleWith(DEFAULT_IMAGE_NAME);
        addExposedPort(HTTP_PORT);
        setWaitStrategy(new Readiness(HTTP_PORT));
    }

    // ---- before the start

    /** Accepts only keys of workspaces that exist: the demo key, keys of seed data, and those that {@link #handle} makes. */
    public ExamplaryMockContainer withKeysStrict() {
        return with(Setting.KEYS, "strict");
    }

    /**
     * Allows this many workspaces.
     *
     * @throws IllegalArgumentException if that is less than 1 or more than 1000000
     */
    public ExamplaryMockContainer withMaxWorkspaces(int number) {
        return with(Setting.MAX_WORKSPACES, Setting.within("withMaxWorkspaces", number, 1, 1_000_000));
    }

    /**
     * Keeps workspaces where this says, for example {@code file:/data/mock.store}; mount something at {@code /data} that
     * outlives the container.
     *
     * @param store as {@code --store} takes it
     * @throws IllegalArgumentException if it is blank
     */
    public ExamplaryMockContainer withStore(String store) {
        return with(Setting.STORE, Setting.notBlank("withStore", store));
    }

    /** Lets the clock of each new workspace stand still, at the instant of its beginning, until it is moved. */
    public ExamplaryMockContainer withFrozenClock() {
        return with(Setting.CLOCK, "frozen");
    }

    /** Lets the clock of each new workspace stand still at an instant until it is moved. */
    public ExamplaryMockContainer withFrozenClock(Instant at) {
        return withFrozenClock().withClockStart(at);
    }

    /** Lets the clock of each new workspace begin at an instant. */
    public ExamplaryMockContainer withClockStart(Instant at) {
        return with(Setting.CLOCK_START, at.toString());
    }

    /**
     * Makes ids the same in every run. Embed tokens can then be guessed by whoever reaches the container's port, which
     * Docker usually publishes on every interface of the machine; there is nothing to protect in a mock of made-up data.
     */
    public ExamplaryMockContainer withSeed(long seed) {
        // The mock sees that others than its own machine can reach it, and wants to be told that this is meant.
        return with(Setting.SEED, Long.toString(seed)).with(Setting.FORCE_SEED, "true");
    }

    /**
     * Imitates a deployment: {@code staging}, which is the default, or {@code production}, which has no {@code take-exam}
     * (fact F6).
     *
     * @throws IllegalArgumentException if it is another word
     */
    public ExamplaryMockContainer withEnvironment(String environment) {
        return with(Setting.ENVIRONMENT, Setting.oneOf("withEnvironment", environment, "production", "staging"));
    }

    /** Refuses unknown presets rather than report them in the journal. */
    public ExamplaryMockContainer withStrictPresets() {
        return with(Setting.STRICT_PRESETS, "true");
    }

    /** Counts calls against the documented rate limits (fact G7), by the workspace's clock; 429 beyond them. */
    public ExamplaryMockContainer withRateLimits() {
        return with(Setting.RATE_LIMITS, "on");
    }

    /** Lets the mock judge its own answers by their schemas; the journal tells what it finds. */
    public ExamplaryMockContainer withSelfCheck() {
        return with(Setting.SELF_CHECK, "on");
    }

    /**
     * Begins with workspaces of documents as {@link MockHandle#state} returns them.
     *
     * @param fileOrFolder on this machine: a document, or a folder whose {@code .json} files are the documents; called
     *     several times, all of them, and of files of the same name the last
     */
    public ExamplaryMockContainer withSeedData(Path fileOrFolder) {
        return with(Setting.SEED_DATA, SEED_DATA)
                .withCopyFileToContainer(HostFiles.readable(fileOrFolder), HostFiles.place(fileOrFolder, SEED_DATA));
    }

    /**
     * Begins with the workspace of a document on the class path, for example {@code school.json}.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public ExamplaryMockContainer withSeedData(String resource) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return with(Setting.SEED_DATA, SEED_DATA)
                .withCopyFileToContainer(
                        MountableFile.forClasspathResource(resource, HostFiles.READABLE), SEED_DATA + "/" + name);
    }

    /**
     * Keeps the newest exchanges of each workspace, this many.
     *
     * @throws IllegalArgumentException if that is less than 0 or more than 1000000
     */
    public ExamplaryMockContainer withJournalSize(int exchanges) {
        return with(Setting.JOURNAL_SIZE, Setting.within("withJournalSize", exchanges, 0, 1_000_000));
    }

    /**
     * Passes calls of the API on to a real deployment, and judges both directions by the schemas; the journal tells what is
     * found. Calls then need a key of that deployment.
     *
     * @throws IllegalArgumentException if it is no http or https address
     */
    public ExamplaryMockContainer withProxyTo(URI deployment) {
        return with(Setting.PROXY_TO, Setting.webAddress("withProxyTo", deployment));
    }

    /** Passes calls on also if the deployment is at a private, local or otherwise not public address. */
    public ExamplaryMockContainer withProxyToPrivate() {
        return with(Setting.PROXY_TO_PRIVATE, "true");
    }

    /** Keeps what passes through in a folder of the container, a file for each exchange, secrets masked. */
    public ExamplaryMockContainer withProxyKeep(String folderInContainer) {
        return with(Setting.PROXY_KEEP, Setting.notBlank("withProxyKeep", folderInContainer));
    }

    /** Keeps WireMock's own journal as well, for its verify and near-miss routes. */
    public ExamplaryMockContainer withWireMockJournal() {
        return with(Setting.WIREMOCK_JOURNAL, "on");
    }

    /** Takes WireMock's {@code mappings} and {@code __files} from a folder on this machine. */
    public ExamplaryMockContainer withWireMockRoot(Path folder) {
        return with(Setting.WIREMOCK_ROOT, WIREMOCK_ROOT)
                .withCopyFileToContainer(HostFiles.readable(folder), WIREMOCK_ROOT);
    }

    /**
     * Asks for a token on the admin side. {@link #client} and {@link #handle} bring it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public ExamplaryMockContainer withAdminToken(String token) {
        return with(Setting.ADMIN_TOKEN, Setting.notBlank("withAdminToken", token));
    }

    /** Serves TLS as well, at {@link #getHttpsUrl}, with a certificate that the mock signs itself. */
    public ExamplaryMockContainer withHttps() {
        addExposedPort(HTTPS_PORT);
        return with(Setting.HTTPS_PORT, Integer.toString(HTTPS_PORT));
    }

    /**
     * Makes embed URLs start with an address. Without it they start with the address that each call came to, which is right
     * where the caller and the browser are at the same place.
     *
     * @param url for example {@code http://mock.test:8080}
     * @throws IllegalArgumentException if it is no http or https address
     */
    public ExamplaryMockContainer withPublicUrl(URI url) {
        latePublicUrl = Optional.empty();
        return with(Setting.PUBLIC_URL, Setting.webAddress("withPublicUrl", url));
    }

    /**
     * Makes embed URLs start with {@link #getBaseUrl}, wherever a call came from: for a service in another container whose
     * pages a browser on this machine opens. The mock then starts when its port on this machine is known; the image must
     * have a shell, as the project's has.
     */
    public ExamplaryMockContainer withPublicUrlOfHost() {
        getEnvMap().remove(Setting.PUBLIC_URL.variable());
        if (latePublicUrl.isEmpty()) {
            latePublicUrl = Optional.of(new LatePublicUrl());
            withCreateContainerCmdModifier(create -> latePublicUrl.ifPresent(url -> url.hold(create, dockerClient)));
        }
        return this;
    }

    // ---- after the start

    /**
     * Returns where this machine finds the API and the embed pages, without a slash at the end.
     *
     * @throws IllegalStateException if the container is not started
     */
    public URI getBaseUrl() {
        return address("http", HTTP_PORT);
    }

    /**
     * Returns where this machine finds the API by TLS, without a slash at the end.
     *
     * @throws IllegalStateException if the container is not started
     * @throws IllegalArgumentException if it was made without {@link #withHttps}
     */
    public URI getHttpsUrl() {
        return address("https", HTTPS_PORT);
    }

    /**
     * Returns where this machine finds the admin side: WireMock's routes are below it, and the mock's own below its {@code
     * examplary}.
     *
     * @throws IllegalStateException if the container is not started
     */
    public URI getAdminUrl() {
        return URI.create(getBaseUrl() + "/__admin");
    }

    /**
     * Returns where a browser on this machine finds the dashboard.
     *
     * @throws IllegalStateException if the container is not started
     */
    public URI getDashboardUrl() {
        return URI.create(getAdminUrl() + "/dashboard");
    }

    /**
     * Returns where other containers of the same network find the API, by the last of its aliases there.
     *
     * @throws IllegalStateException if the container was given no network
     */
    public URI getNetworkUrl() {
        if (getNetwork() == null) {
            throw new IllegalStateException("The mock is in no network with other containers; call withNetwork, and"
                    + " withNetworkAliases for a name of your choice, before it starts");
        }
        // The first is made up by Testcontainers.
        String alias = getNetworkAliases().get(getNetworkAliases().size() - 1);
        return URI.create("http://" + alias + ":" + HTTP_PORT);
    }

    /**
     * Returns a client of the mock's admin side.
     *
     * @throws IllegalStateException if the container is not started
     */
    public MockClient client() {
        String token = getEnvMap().get(Setting.ADMIN_TOKEN.variable());
        return token == null ? MockClient.at(getBaseUrl()) : MockClient.at(getBaseUrl(), token);
    }

    /**
     * Makes an empty workspace with a key of its own and returns it; each call makes another, so that tests in one container
     * do not see each other.
     *
     * @throws IllegalStateException if the container is not started
     */
    public MockHandle handle() {
        return client().workspaces().create();
    }

    @Override
    protected void containerIsStarting(InspectContainerResponse container) {
        latePublicUrl.ifPresent(url -> copyFileToContainer(url.content(getBaseUrl()), LatePublicUrl.FILE));
    }

    private URI address(String scheme, int port) {
        // The port first: without a started container it says so, while the host would look for a Docker engine.
        int mapped = getMappedPort(port);
        return URI.create(scheme + "://" + getHost() + ":" + mapped);
    }

    private ExamplaryMockContainer with(Setting setting, String value) {
        return withEnv(setting.variable(), value);
    }
}
