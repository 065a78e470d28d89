package io.examplarymock.server.api;

import io.examplarymock.server.reference.Catalogue;

/** GET /student-levels (E16). */
final class StudentLevelsHandler implements Handler {
    @Override
    public Reply handle(Call call) {
        return Reply.of(Views.entries(Catalogue.STUDENT_LEVELS));
    }
}
