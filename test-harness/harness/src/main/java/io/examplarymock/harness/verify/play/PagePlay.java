package io.examplarymock.harness.verify.play;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.Exchanges;
import io.examplarymock.client.MockClient;
import io.examplarymock.client.MockException;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.Session;
import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.browser.visit.Visit;
import io.examplarymock.harness.masking.Masking;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.verify.client.PageServer;
import io.examplarymock.harness.verify.client.PageTemplate;
import io.examplarymock.harness.verify.evidence.Call;
import io.examplarymock.harness.verify.evidence.ClientEnd;
import io.examplarymock.harness.verify.evidence.ClientResult;
import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Trail;
import io.examplarymock.harness.verify.scenario.Channel;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Visits a page in scenarios, one after the other, each in a fresh workspace unless the page's server has one.
 *
 * @param limit how long the page's server may take to come up, and the page to show its iframe
 * @param masking hides keys in what the server prints
 * @param pictures folder for pictures of the page
 */
public record PagePlay(
        MockClient mock,
        Chromium chromium,
        PageClient client,
        Duration limit,
        Masking masking,
        Optional<Path> pictures) {
    /** Who works in the sessions of a server that is running is its own affair. */
    private static final Map<String, Object> NOBODY = Map.of("email", "nobody@examplary.invalid", "name", "Nobody");

    /**
     * Plays one scenario.
     *
     * @throws ToolFailed if the mock or the harness did not do their part, so that there is nothing to judge
     */
    public Evidence run(Scenario scenario) {
        try {
            if (client.workspaceKey().isPresent()) {
                MockHandle workspace = mock.workspace(client.workspaceKey().get());
                return perform(scenario, new Prepared(workspace, workspace.ownerUserId(), NOBODY, Map.of()));
            }
            Prepared prepared = Preparation.of(scenario, mock);
            masking.hideKey(prepared.workspace().apiKey());
            Evidence evidence = perform(scenario, prepared);
            mock.workspaces().delete(prepared.workspace().workspace().id());
            return evidence;
        } catch (MockException e) {
            throw new ToolFailed("the mock did not do its part: " + e.getMessage());
        }
    }

    private Evidence perform(Scenario scenario, Prepared prepared) {
        int port = client.template().names(PageTemplate.PORT) ? PageServer.freePort() : 0;
        Map<String, String> values = new HashMap<>(
                Map.of("flow", scenario.flow(), "scenario", scenario.name(), PageTemplate.PORT, String.valueOf(port)));
        URI page = client.template().with(values);
        try (Workplace workplace = Workplace.open(scenario, prepared, withoutQuery(page))) {
            Optional<PageServer> server = client.server()
                    .map(command ->
                            PageServer.start(command, workplace.environment(scenario, prepared), port, page, limit));
            long begun = System.nanoTime();
            try {
                return visited(scenario, prepared, page, values, server, begun);
            } finally {
                server.ifPresent(PageServer::close);
            }
        }
    }

    private Evidence visited(
            Scenario scenario,
            Prepared prepared,
            URI page,
            Map<String, String> values,
            Optional<PageServer> server,
            long begun) {
        MockHandle workspace = prepared.workspace();
        long before = last(workspace.exchanges());
        Exchanges strangers = workspace.exchanges().unattributed();
        long strangersBefore = last(strangers);
        List<Session> earlier = workspace.sessions().list();
        URI address = page;
        if (client.template().takesSession()) {
            Session session = session(scenario, prepared, page);
            values.put(PageTemplate.EMBED_URL, session.embedUrl().toString());
            values.put(PageTemplate.SESSION_ID, session.id());
            address = client.template().with(values);
        }
        PageVisit seen;
        try (Visit visit = Visit.begin(chromium, workspace.apiKey())) {
            Album album = new Album(pictures, scenario.name(), visit);
            seen = new PageDirector(scenario, workspace, visit, album, address, limit)
                    .play(!client.template().takesSession(), earlier);
        }
        ClientEnd end = server.map(process -> process.end(limit, masking))
                .orElseGet(() ->
                        new ClientEnd(OptionalInt.empty(), limit, Duration.ofNanos(System.nanoTime() - begun), ""));
        List<Call> calls = calls(workspace.exchanges().after(before), strangers.after(strangersBefore), prepared);
        MockDefects.refuse(calls);
        return new Evidence(
                scenario,
                calls,
                trails(workspace, earlier),
                List.of(),
                List.of(),
                ClientResult.of(Optional.empty()),
                end,
                prepared.ownerId(),
                prepared.email(),
                Optional.of(seen));
    }

    /** A page that is told in its address which session to show need not be able to make one. */
    private static Session session(Scenario scenario, Prepared prepared, URI page) {
        MockHandle workspace = prepared.workspace();
        Map<String, Object> body = new HashMap<>();
        body.put("flow", scenario.flow());
        body.put("actor", workspace.arrange().user("My User", prepared.email()));
        body.put("presets", prepared.presets());
        if (scenario.channel() == Channel.REDIRECT) {
            body.put("returnUrl", withoutQuery(page).toString());
        } else {
            body.put("allowedOrigin", page.getScheme() + "://" + page.getRawAuthority());
        }
        Session session = workspace.arrange().session(body);
        workspace.exchanges().clear();
        return session;
    }

    private static List<Call> calls(List<Exchange> own, List<Exchange> strange, Prepared prepared) {
        Marks marks = new Marks(prepared.email());
        List<Call> calls = new ArrayList<>();
        for (Exchange exchange : own) {
            Call call = new Call(exchange, true);
            calls.add(call);
            marks.learnFrom(call);
        }
        strange.stream()
                .filter(marks::areIn)
                .map(exchange -> new Call(exchange, false))
                .forEach(calls::add);
        return calls;
    }

    private static List<Trail> trails(MockHandle workspace, List<Session> earlier) {
        return PageDirector.fresh(workspace, earlier).stream()
                .map(session -> new Trail(
                        session.id(),
                        session.status(),
                        workspace.sessions().events(session.id()).events()))
                .toList();
    }

    private static long last(Exchanges exchanges) {
        return exchanges.all().stream().mapToLong(Exchange::id).max().orElse(0);
    }

    private static URI withoutQuery(URI page) {
        return URI.create(page.toString().split("[?#]", 2)[0]);
    }
}
