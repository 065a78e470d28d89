package io.examplarymock.server.api;

import io.examplarymock.server.http.Disturbance;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.journal.Judged;
import io.examplarymock.server.metrics.CallMeter;
import io.examplarymock.server.time.SystemClock;
import io.examplarymock.server.workspace.Workspace;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;

/** Writes exchanges into the journal, counts them, and logs what is wrong with the mock itself. */
public final class Recorder {
    private static final Logger LOG = System.getLogger("io.examplarymock.server");

    private final Journals journals;
    private final CallMeter meter;
    private final SystemClock clock;

    /** Records into these journals, and counts here. */
    public Recorder(Journals journals, CallMeter meter, SystemClock clock) {
        this.journals = journals;
        this.meter = meter;
        this.clock = clock;
    }

    Recording begin(Request request) {
        return new Recording(request, System.nanoTime());
    }

    void report(RuntimeException defect, Request request) {
        LOG.log(Level.ERROR, "The mock failed on " + request.method() + " " + request.path(), defect);
    }

    /** What is learnt of one exchange on its way. */
    final class Recording {
        private final Request request;
        private final long startedNanos;
        private String operation;
        private Workspace workspace;
        private Judged judged = Judged.NOTHING;
        private Disturbance disturbance = Disturbance.NONE;

        private Recording(Request request, long startedNanos) {
            this.request = request;
            this.startedNanos = startedNanos;
        }

        void operation(String id) {
            operation = id;
        }

        boolean isAttributed() {
            return workspace != null;
        }

        void workspace(Workspace callers) {
            workspace = callers;
        }

        /** What was found in the request. */
        void request(List<Finding> breaking, List<Finding> suspicious) {
            judged = judged.request(breaking, suspicious);
        }

        void responseViolations(List<Finding> found) {
            judged = judged.response(found, List.of());
            found.forEach(finding -> LOG.log(
                    Level.ERROR, "The mock answered {0} against its own schema: {1}", operation, finding.message()));
        }

        /** What an armed fault does to the answer on its way, be it a good one or a refusal. */
        void disturbance(Disturbance armed) {
            disturbance = armed;
        }

        /** Keeps the exchange and hands the answer on. */
        Response finish(Response undisturbed) {
            Response response = undisturbed.disturbedBy(disturbance);
            Journal journal = workspace == null ? journals.unattributed() : journals.of(workspace.id());
            Instant systemNow = clock.instant();
            Instant at = workspace == null ? systemNow : workspace.clock().now(systemNow);
            long micros = (System.nanoTime() - startedNanos) / 1000;
            String fidelity = response.headers().first(Answers.FIDELITY).orElse(null);
            meter.count(operation, response.status(), micros);
            journal.record(id -> Exchange.of(id, at, operation, request, response, judged, fidelity, micros));
            return response;
        }
    }
}
