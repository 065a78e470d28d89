package io.examplarymock.harness.verify.play;

import io.examplarymock.client.Exchange;
import io.examplarymock.client.MockHandle;
import io.examplarymock.client.Session;
import io.examplarymock.harness.browser.visit.Happening;
import io.examplarymock.harness.browser.visit.Reaction;
import io.examplarymock.harness.browser.visit.Stranger;
import io.examplarymock.harness.browser.visit.Strangers;
import io.examplarymock.harness.browser.visit.Visit;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.evidence.PageVisit;
import io.examplarymock.harness.verify.evidence.Stimulus;
import io.examplarymock.harness.verify.evidence.Stimulus.Kind;
import io.examplarymock.harness.verify.scenario.Channel;
import io.examplarymock.harness.verify.scenario.PageAct;
import io.examplarymock.harness.verify.scenario.PageScenarios;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lets happen on a page what a scenario has in store for it, and writes down what the page does. */
final class PageDirector {
    private static final int ANSWERS = 2;
    private static final List<String> FLOWS = List.of(Scenario.TAKE_EXAM, Scenario.GENERATE_EXAM, "generate-question");

    private final Scenario scenario;
    private final MockHandle workspace;
    private final Visit visit;
    private final Album album;
    private final URI address;
    private final Duration limit;
    private final List<Stimulus> stimuli = new ArrayList<>();
    private OptionalLong lastCallBeforeEnd = OptionalLong.empty();
    private Session session;

    PageDirector(Scenario scenario, MockHandle workspace, Visit visit, Album album, URI address, Duration limit) {
        this.scenario = scenario;
        this.workspace = workspace;
        this.visit = visit;
        this.album = album;
        this.address = address;
        this.limit = limit;
    }

    /** @param made whether the page's server makes the session, so that no earlier one counts */
    PageVisit play(boolean made, List<Session> earlier) {
        Supplier<List<Session>> sessions = made
                ? () -> fresh(workspace, earlier)
                : () -> workspace.sessions().list();
        Optional<String> problem = visit.open(address.toString());
        Optional<String> shown = problem.isPresent() ? Optional.empty() : show(sessions);
        visit.inspect();
        String instead = problem.orElseGet(() -> visit.iframes().isEmpty()
                ? "a page without an iframe"
                : "iframes with the addresses " + String.join(", ", visit.iframes()));
        album.take("shown");
        if (shown.isPresent()) {
            PageScenarios.acts(scenario).forEach(act -> perform(act, sessions));
        }
        visit.inspect();
        album.take("end");
        Optional<String> embedUrl =
                sessions.get().stream().map(each -> each.embedUrl().toString()).findFirst();
        return new PageVisit(
                address.getScheme() + "://" + address.getRawAuthority(),
                made,
                embedUrl,
                shown,
                instead,
                stimuli,
                visit.leaks(),
                lastCallBeforeEnd);
    }

    static List<Session> fresh(MockHandle workspace, List<Session> earlier) {
        Set<String> known = earlier.stream().map(Session::id).collect(Collectors.toSet());
        return workspace.sessions().list().stream()
                .filter(session -> !known.contains(session.id()))
                .toList();
    }

    private Optional<String> show(Supplier<List<Session>> sessions) {
        Optional<String> shown = visit.awaitEmbed(
                () -> sessions.get().stream()
                        .map(each -> each.embedUrl().toString())
                        .collect(Collectors.toSet()),
                limit);
        shown.ifPresent(url -> session = judgeable(sessions.get().stream()
                .filter(each -> each.embedUrl().toString().equals(url))
                .findFirst()
                .orElseThrow(() -> new ToolFailed("the session at " + url + " was deleted while its page loaded"))));
        return shown;
    }

    private static Session judgeable(Session session) {
        if (!FLOWS.contains(session.flow())) {
            throw new WrongUsage("pages are judged with sessions of " + String.join(", ", FLOWS)
                    + ", and this one shows " + session.flow());
        }
        return session;
    }

    private void perform(PageAct act, Supplier<List<Session>> sessions) {
        switch (act) {
            case FORGERIES -> forge(sessions);
            case OTHER_TYPES -> otherTypes(sessions);
            case MALFORMED ->
                Wrong.malformed()
                        .forEach((words, data) -> note(Kind.MALFORMED, words, () -> visit.sendFromEmbed(data)));
            case COMPLETE -> complete();
            case CANCEL -> cancel();
            case REPEAT -> repeat();
        }
    }

    private void forge(Supplier<List<Session>> sessions) {
        URI embed = session.embedUrl();
        for (Stranger stranger : Strangers.of(embed.getScheme() + "://" + embed.getRawAuthority())) {
            if (stranger.hasRightOrigin()) {
                visit.restore(session.embedUrl().toString());
            }
            Kind kind = stranger.hasRightOrigin() ? Kind.WRONG_WINDOW : Kind.FORGED_ORIGIN;
            note(
                    kind,
                    "completed, of " + stranger.origin() + ", which " + stranger.words(),
                    () -> visit.send(stranger, Wrong.completed()));
            again(sessions);
        }
    }

    private void otherTypes(Supplier<List<Session>> sessions) {
        Wrong.otherTypes().forEach((words, data) -> {
            note(Kind.OTHER_TYPE, words, () -> visit.sendFromEmbed(data));
            again(sessions);
        });
    }

    /** A page that was deceived is opened anew, so that the next deception finds it as the first one did. */
    private void again(Supplier<List<Session>> sessions) {
        if (stimuli.get(stimuli.size() - 1).moved()) {
            visit.inspect();
            visit.open(address.toString());
            if (show(sessions).isEmpty()) {
                throw new ToolFailed("the page showed its iframe at first, and not when it was opened again");
            }
        }
    }

    private void complete() {
        if (session.flow().equals(Scenario.TAKE_EXAM) && scenario.channel() == Channel.MESSAGES) {
            for (int place = 0; place < ANSWERS && visit.showsEmbed(); place++) {
                int question = place;
                note(Kind.STARTED, "started, of answer " + (place + 1), () -> visit.answer(question));
            }
        }
        // A server that makes sessions without a return URL has nothing to show in a redirect.
        if (visit.showsEmbed()
                && (scenario.channel() != Channel.REDIRECT
                        || session.returnUrl().isPresent())) {
            end("completed");
        }
    }

    private void cancel() {
        if (!session.flow().equals(Scenario.TAKE_EXAM)) {
            end("cancelled");
        }
    }

    private void end(String status) {
        lastCallBeforeEnd = OptionalLong.of(workspace.exchanges().all().stream()
                .mapToLong(Exchange::id)
                .max()
                .orElse(0));
        boolean byRedirect = session.returnUrl().isPresent();
        note(
                Kind.END,
                status + (byRedirect ? ", by the return URL" : ""),
                () -> byRedirect ? visit.endAway(session.flow()) : visit.end(session.flow(), status));
    }

    private void repeat() {
        Map<String, Object> outputs = workspace.sessions().get(session.id()).outputs();
        for (String time : List.of("for the second time", "for the third time")) {
            afterEnd("completed, " + time, Wrong.message("completed", outputs));
        }
        afterEnd("started, after the end", Wrong.message("started", Map.of()));
    }

    private void afterEnd(String words, Map<String, Object> message) {
        if (visit.showsEmbed()) {
            note(Kind.AFTER_END, words, () -> visit.sendFromEmbed(message));
        }
    }

    private void note(Kind kind, String words, Supplier<Reaction> happening) {
        Reaction reaction = happening.get();
        Stimulus stimulus = new Stimulus(
                kind,
                words,
                reaction.happenings().stream().map(Happening::words).toList(),
                reaction.errors(),
                visit.showsEmbed());
        stimuli.add(stimulus);
        if (stimulus.moved()) {
            album.take(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
