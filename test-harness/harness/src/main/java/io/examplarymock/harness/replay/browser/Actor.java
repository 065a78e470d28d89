package io.examplarymock.harness.replay.browser;

import io.examplarymock.harness.browser.Chromium;
import io.examplarymock.harness.browser.page.Outside;
import io.examplarymock.harness.browser.page.Person;
import io.examplarymock.harness.browser.page.Received;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.replay.report.Evidence.Finding;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A student of a script as a person in front of a browser. */
final class Actor implements Outside {
    private final String name;
    private final Workspace workspace;
    private final BiFunction<Actor, Duration, Instant> passing;
    private final Set<String> sessions = new LinkedHashSet<>();
    private final Person person;
    private Troubles troubles = new Troubles(List.of());

    /** @param passing lets time pass, and returns what the clock shows then */
    Actor(
            String name,
            Chromium chromium,
            Workspace workspace,
            Instant now,
            boolean traced,
            BiFunction<Actor, Duration, Instant> passing) {
        this.name = name;
        this.workspace = workspace;
        this.passing = passing;
        this.person = Person.enter(chromium, this, now, traced);
    }

    String name() {
        return name;
    }

    Person person() {
        return person;
    }

    void expect(List<JsonValue> troublesToCome) {
        troubles = new Troubles(troublesToCome);
    }

    void owns(String session) {
        sessions.add(session);
    }

    @Override
    public String status(String session) {
        return workspace.status(session);
    }

    @Override
    public int messages(String session) {
        return workspace.messages(session);
    }

    @Override
    public void trouble(Signal signal) {
        troubles.take(signal).ifPresent(this::pass);
    }

    /** Lets the time pass that an answer, which has come by now, was to be late. */
    void comeLate() {
        troubles.takeDelay().ifPresent(this::pass);
    }

    private void pass(Duration pause) {
        person.moveClock(passing.apply(this, pause));
    }

    /** What was otherwise on this person's pages than a transcript tells. */
    List<Finding> compare(Told told) {
        List<Finding> findings = new ArrayList<>();
        for (Received received : person.received()) {
            List<String> wanted = told.messages(received.session(), received.before(), received.closedAt());
            List<String> came = received.messages();
            if (received.embedded() && !came.equals(wanted)) {
                findings.add(new Finding(
                        name,
                        "messages received by the page around " + received.session(),
                        "expected " + wanted + ", seen " + came));
            }
        }
        for (String session : sessions) {
            Optional<String> address = person.cameBack(session);
            Optional<String> wanted = told.redirect(session);
            if (address.isPresent() && !isSame(wanted.orElse(""), address.get())) {
                findings.add(new Finding(
                        name,
                        "return address of " + session,
                        "expected " + wanted.orElse("to stay") + ", seen " + address.get()));
            }
        }
        person.errors().forEach(error -> findings.add(new Finding(name, "errors on the page", error)));
        return findings;
    }

    /** Browsers write addresses in their own way. */
    private static boolean isSame(String one, String other) {
        URI first = URI.create(one);
        URI second = URI.create(other);
        return first.getPath().equals(second.getPath())
                && String.valueOf(first.getQuery()).equals(String.valueOf(second.getQuery()));
    }
}
