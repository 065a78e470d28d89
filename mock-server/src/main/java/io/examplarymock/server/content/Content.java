package io.examplarymock.server.content;

import io.examplarymock.server.exam.Exams;
import io.examplarymock.server.practicespace.PracticeSpaces;
import io.examplarymock.server.user.Users;

/** The users, exams and practice spaces of one workspace: what flows read and what they leave behind. */
public record Content(Users users, Exams exams, PracticeSpaces spaces) {
    /** Nothing at all. */
    public static final Content EMPTY = new Content(Users.none(), Exams.none(), PracticeSpaces.none());

    /** Returns this content with other users. */
    public Content with(Users next) {
        return new Content(next, exams, spaces);
    }

    /** Returns this content with other exams. */
    public Content with(Exams next) {
        return new Content(users, next, spaces);
    }

    /** Returns this content with other practice spaces. */
    public Content with(PracticeSpaces next) {
        return new Content(users, exams, next);
    }
}
