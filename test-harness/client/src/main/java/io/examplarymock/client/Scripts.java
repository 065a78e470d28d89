package io.examplarymock.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Scripts of what students do, played by the mock on a virtual clock.
 *
 * <pre>{@code
 * ScriptRun run = mock.scripts().play(resolvedJson);
 * if (!run.passed()) {
 *     mock.scripts().transcript(run.id()).forEach(System.out::println);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Scripts {
    /** So many lines are fetched at once. */
    private static final int PAGE = 10_000;

    private final MockClient mock;
    private final AdminSide admin;

    Scripts(MockClient mock, AdminSide admin) {
        this.mock = mock;
        this.admin = admin;
    }

    /**
     * Plays a script to its end and returns how it went. Its workspace is gone afterwards.
     *
     * @param json the script in its resolved form
     * @throws MockException with status 400 and everything that is wrong with the script
     */
    public ScriptRun play(String json) {
        return admin.postText("/scripts", json, ScriptRun::read);
    }

    /** Like {@link #play}, but the workspace is kept, in place of that of an earlier play of the same name and seed. */
    public ScriptRun playAndKeep(String json) {
        return admin.postText("/scripts?keep=true", json, ScriptRun::read);
    }

    /**
     * Begins to play a script step by step, in a workspace that takes the place of that of an earlier play of the same name
     * and seed. The mock removes it when 20 later ones have begun.
     *
     * @param json the script in its resolved form
     * @throws MockException with status 400 and everything that is wrong with the script
     */
    public ScriptPlay begin(String json) {
        return admin.postText("/scripts?stepwise=true", json, answer -> new ScriptPlay(mock, admin, answer));
    }

    /** Like {@link #begin}, but what persons do on pages and integrators through the API is handed out. */
    public ScriptPlay beginWithPages(String json) {
        return admin.postText("/scripts?stepwise=true&pages=true", json, answer -> new ScriptPlay(mock, admin, answer));
    }

    /**
     * Returns how a play went that has ended.
     *
     * @throws MockException with status 404 if it is not, or no longer, remembered
     */
    public ScriptRun get(String id) {
        return admin.get("/scripts/" + AdminSide.encoded(id), ScriptRun::read);
    }

    /**
     * Returns what happened in a play, one JSON object each. The lines are fetched in parts, while they are asked for.
     *
     * @throws MockException with status 404 if the play is not, or no longer, remembered
     */
    public Stream<String> transcript(String id) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Lines(id), 0), false);
    }

    private final class Lines implements Iterator<String> {
        private final String path;
        private final Deque<String> fetched = new ArrayDeque<>();
        private long taken;
        private boolean isAtEnd;

        private Lines(String id) {
            this.path = "/scripts/" + AdminSide.encoded(id) + "/transcript?limit=" + PAGE;
        }

        @Override
        public boolean hasNext() {
            if (fetched.isEmpty() && !isAtEnd) {
                // The first line has no number, so the number of the last line is one less than how many were taken.
                byte[] part = admin.bytes(taken == 0 ? path : path + "&after=" + (taken - 1));
                new String(part, StandardCharsets.UTF_8).lines().forEach(fetched::add);
                taken += fetched.size();
                isAtEnd = fetched.isEmpty();
            }
            return !fetched.isEmpty();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return fetched.remove();
        }
    }
}
