package io.examplarymock.server.flow;

/** A deed that names something that is not there, for example a question of another exam. */
public final class InvalidDeed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String member;

    InvalidDeed(String member, String message) {
        super(message, null, false, false);
        this.member = member;
    }

    /** The member of the deed that is wrong, for example {@code questionId}. */
    public String member() {
        return member;
    }
}
