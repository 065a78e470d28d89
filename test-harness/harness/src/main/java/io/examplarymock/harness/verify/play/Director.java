package io.examplarymock.harness.verify.play;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.Exchanges;
import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.Session;
import io.examplarymock.client.SessionHistory;
import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.Jump;
import io.examplarymock.harness.verify.evidence.Trail;
import io.examplarymock.harness.verify.relay.Relay;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watches what the client does, and lets happen what the scenario has in store for the sessions that it creates. */
final class Director {
    private static final int GONE = 404;

    private final Scenario scenario;
    private final MockHandle workspace;
    private final Relay relay;
    private final Exchanges strangers;
    private final Marks marks;
    private final List<Call> calls = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private final Map<String, Performance> performances = new LinkedHashMap<>();
    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final Map<String, Trail> trails = new LinkedHashMap<>();
    /** Calls without a key. What marks them as the client's may be seen only after them, for they are in another journal. */
    private final List<Exchange> unclaimed = new ArrayList<>();

    private long lastOwn;
    private long lastStranger;

    Director(Scenario scenario, Prepared prepared, Relay relay) {
        this.scenario = scenario;
        this.workspace = prepared.workspace();
        this.relay = relay;
        this.marks = new Marks(prepared.email());
        this.strangers = workspace.exchanges().unattributed();
        lastStranger = strangers.all().stream().mapToLong(Exchange::id).max().orElse(0);
    }

    /** Takes note of what is new, and goes on with the play. */
    void goOn() {
        watch();
        performances.values().forEach(performance -> performance.goOn(workspace));
    }

    /** Takes note of what is new. */
    void watch() {
        for (Exchange exchange : workspace.exchanges().after(lastOwn)) {
            lastOwn = exchange.id();
            if (HarnessCalls.made(exchange)) {
                continue;
            }
            Call call = new Call(exchange, true);
            calls.add(call);
            marks.learnFrom(call);
            if (call.is("createEmbedSession") && call.succeeded()) {
                call.answered().get("id").text().ifPresent(this::begin);
            }
        }
        for (Exchange exchange : strangers.after(lastStranger)) {
            lastStranger = exchange.id();
            unclaimed.add(exchange);
        }
        unclaimed.removeIf(exchange -> marks.areIn(exchange) && calls.add(new Call(exchange, false)));
        browsers.forEach(this::look);
    }

    private void begin(String session) {
        performances.put(session, new Performance(session, scenario.deeds(), jumps::add));
        browsers.put(session, new Browser(relay, scenario.delivery()));
        trails.put(session, new Trail(session, "pending", List.of()));
    }

    private void look(String id, Browser browser) {
        try {
            SessionHistory history = workspace.sessions().events(id);
            Session session = workspace.sessions().get(id);
            trails.put(id, new Trail(id, session.status(), history.events()));
            browser.follow(session, history);
        } catch (MockException refused) {
            if (refused.status().orElse(0) != GONE) {
                throw refused;
            }
        }
    }

    List<Call> calls() {
        return calls;
    }

    List<Jump> jumps() {
        return jumps;
    }

    List<Trail> trails() {
        return List.copyOf(trails.values());
    }
}
