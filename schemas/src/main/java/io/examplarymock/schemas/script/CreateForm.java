package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;

/** Writes out what the step {@code create} creates, where it is another session than {@code given.session} says. */
final class CreateForm {

    private final Node given;
    private final Problems problems;

    /**
     * Makes a form.
     *
     * @param given as the script has it, but with names; its session has not been completed yet
     */
    CreateForm(Node given, Problems problems) {
        this.given = given;
        this.problems = problems;
    }

    /** Returns the session in full; an object without members stands for {@code given.session}. */
    Node of(Mapping written) {
        if (written.names().isEmpty() || !(given instanceof Mapping all)) {
            return written;
        }
        if (written.has("flow")) {
            return GivenForm.session(written, all);
        }
        if (all.member("session").orElse(null) instanceof Mapping base) {
            return GivenForm.session(base.overlaid(written), all);
        }
        problems.add(written.place(), "\"create\" needs a \"flow\" here, since there is no given.session to change");
        return written;
    }
}
