package io.examplarymock.server.proxy;

import io.examplarymock.server.api.FaultAnswers;
import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Limits;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.Workspace;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The API, answered by a real deployment: judge the request, meet an armed fault, carry the call, judge the answer, keep both.
 * What the judge finds is told in the journal and refuses nothing.
 */
public final class ProxyApplication implements HttpApplication {
    /** Says of an answer that a real deployment gave it. */
    static final String PROXIED = "X-Examplary-Mock-Proxied";

    private static final Logger LOG = System.getLogger("io.examplarymock.server");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int LOOP = 508;

    private final HttpApplication own;
    private final Upstream upstream;
    private final Owners owners;
    private final Faults faults;
    private final Journals journals;
    private final SystemClock clock;
    private final Fixtures fixtures;
    private final Bounds bounds;

    ProxyApplication(
            HttpApplication own,
            Upstream upstream,
            Owners owners,
            Faults faults,
            Journals journals,
            SystemClock clock,
            Fixtures fixtures,
            Bounds bounds) {
        this.own = own;
        this.upstream = upstream;
        this.owners = owners;
        this.faults = faults;
        this.journals = journals;
        this.clock = clock;
        this.fixtures = fixtures;
        this.bounds = bounds;
    }

    /**
     * Makes a proxy.
     *
     * @param own the mock's own API, which answers {@code /openapi}
     * @param privateOnes whether calls may go to addresses that are not public
     * @param folder where exchanges are kept; {@code null} for nowhere
     * @throws IllegalArgumentException if the deployment is at an address that calls must not go to, or the folder cannot be
     *     used; says why
     */
    public static ProxyApplication to(
            UpstreamAddress address,
            boolean privateOnes,
            Path folder,
            HttpApplication own,
            Owners owners,
            Faults faults,
            Journals journals,
            SystemClock clock) {
        JudgedNames names = new JudgedNames(InetAddress::getAllByName, new AddressRules(privateOnes));
        try {
            names.resolve(address.host());
        } catch (RefusedAddress refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        } catch (UnknownHostException unknown) {
            LOG.log(Level.WARNING, "The name {0} has no address by now; each call will ask again.", address.host());
        }
        return new ProxyApplication(
                own,
                new Upstream(address, names, Bounds.USUAL),
                owners,
                faults,
                journals,
                clock,
                fixtures(folder, address),
                Bounds.USUAL);
    }

    @Override
    public boolean serves(String path) {
        return !path.equals("/__admin") && !path.startsWith("/__admin/");
    }

    @Override
    public Response handle(Request request) {
        if (isOwn(request.path())) {
            return own.handle(request);
        }
        long started = System.nanoTime();
        Judge judge = Judge.of(request);
        Optional<Workspace> known = owners.known(request);
        Optional<Fault> fault = known.flatMap(workspace -> fault(workspace, judge.operation(), request.path()));
        if (fault.isPresent() && fault.get().effect().preventsOperation()) {
            Response armed = FaultAnswers.inPlace(fault.get());
            return record(request, armed, judge, known, false, started)
                    .disturbedBy(fault.get().effect().disturbance());
        }
        try {
            Response answer = carry(request);
            Optional<Workspace> owner = owners.of(request, answer.status());
            Response passed =
                    record(request, answer, judge, owner, true, started).with(PROXIED, "true");
            return fault.map(armed ->
                            FaultAnswers.onTop(armed, passed, read(passed).body()))
                    .orElse(passed);
        } catch (UpstreamFailure failure) {
            LOG.log(Level.WARNING, "A call was not passed on: {0}", failure.getMessage());
            return record(request, FailureAnswers.of(failure), judge, known, false, started);
        } catch (RuntimeException defect) {
            // Neither path nor message: a key may be in them.
            LOG.log(
                    Level.ERROR,
                    "The proxy failed on a call of " + judge.operation() + ": " + defect.getClass(),
                    trace(defect));
            return record(request, FailureAnswers.defect(), judge, known, false, started);
        }
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return record(
                request,
                FailureAnswers.of(new UpstreamFailure(
                        413,
                        "the request has a body of more than " + Limits.BODY_BYTES + " bytes, and was not passed on")),
                Judge.of(request),
                owners.known(request),
                false,
                System.nanoTime());
    }

    private boolean isOwn(String path) {
        return path.equals("/openapi");
    }

    private Response carry(Request request) throws UpstreamFailure {
        if (!METHODS.contains(request.method())) {
            throw new UpstreamFailure(
                    501,
                    "the method is none that is passed on; these are: "
                            + METHODS.stream().sorted().toList());
        }
        if (PassedHeaders.hasBeenThrough(request)) {
            throw new UpstreamFailure(
                    LOOP,
                    "the call has been through a recording proxy already (see its header Via);"
                            + " --proxy-to must not lead to a mock that proxies");
        }
        return upstream.call(request);
    }

    private Optional<Fault> fault(Workspace workspace, String operation, String path) {
        String[] parts = path.split("/", 4);
        String session = parts.length > 2 && parts[1].equals("embed-sessions") ? parts[2] : null;
        return faults.meet(
                workspace.id(),
                operation == null ? "" : operation,
                session,
                workspace.clock().now(clock.instant()));
    }

    private Response record(
            Request request, Response answer, Judge judge, Optional<Workspace> owner, boolean proxied, long started) {
        ContentCoding.Plain plain = read(answer);
        if (proxied) {
            judge.answer(answer.status(), plain, !request.method().equals("HEAD"));
        }
        Shown shown = Shown.of(judge.operation(), request, answer, plain.body(), judge.found());
        Instant now = clock.instant();
        Instant at = owner.map(workspace -> workspace.clock().now(now)).orElse(now);
        long micros = (System.nanoTime() - started) / 1000;
        Journal journal = owner.map(workspace -> journals.of(workspace.id())).orElseGet(journals::unattributed);
        journal.record(id -> {
            String fidelity = answer.headers().first(FaultAnswers.FIDELITY).orElse(null);
            Exchange kept = Exchange.of(
                    id, at, judge.operation(), shown.request(), shown.response(), shown.judged(), fidelity, micros);
            return proxied ? kept.asProxied(request.body().length, answer.body().length) : kept;
        });
        if (proxied && fixtures != null) {
            fixtures.keep(now, judge.operation(), shown);
        }
        return answer;
    }

    private ContentCoding.Plain read(Response answer) {
        return ContentCoding.undo(answer.body(), answer.headers().first("Content-Encoding"), bounds.body());
    }

    /** Where it went wrong, without what it says. */
    private static Throwable trace(RuntimeException defect) {
        Throwable bare = new IllegalStateException(defect.getClass().getName());
        bare.setStackTrace(defect.getStackTrace());
        return bare;
    }

    private static Fixtures fixtures(Path folder, UpstreamAddress address) {
        try {
            return folder == null ? null : Fixtures.in(folder, address);
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    "--proxy-keep " + folder + " cannot be used: "
                            + failed.getClass().getSimpleName() + " " + failed.getMessage(),
                    failed);
        }
    }
}
