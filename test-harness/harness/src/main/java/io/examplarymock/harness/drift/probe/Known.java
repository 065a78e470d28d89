package io.examplarymock.harness.drift.probe;

import java.util.Optional;

/** Ids that probes work on: named by the user, learned, or made. */
public final class Known {
    private String owner;
    private String actor;
    private String exam;
    private String space;
    private String session;
    private String material;

    /** Begins with what the user named. */
    public Known(Optional<String> actor, Optional<String> exam, Optional<String> space, Optional<String> session) {
        this.actor = actor.orElse(null);
        this.exam = exam.orElse(null);
        this.space = space.orElse(null);
        this.session = session.orElse(null);
    }

    /** The user of the key; {@code null} until known, as with the others. */
    String owner() {
        return owner;
    }

    String actor() {
        return actor;
    }

    String exam() {
        return exam;
    }

    String space() {
        return space;
    }

    String session() {
        return session;
    }

    String material() {
        return material;
    }

    void owner(String id) {
        owner = id;
    }

    void actor(String id) {
        actor = id;
    }

    void exam(String id) {
        exam = id;
    }

    void space(String id) {
        space = id;
    }

    void session(String id) {
        session = id;
    }

    void material(String id) {
        material = id;
    }
}
