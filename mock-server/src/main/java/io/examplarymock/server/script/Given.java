package io.examplarymock.server.script;

import io.examplarymock.server.user.WorkspaceRole;
import java.util.List;
import java.util.Map;

/**
 * What is there before the students begin.
 *
 * @param users by nickname
 * @param exam nullable
 * @param space as POST /practice-spaces takes it; nullable
 * @param spaceRole name of the students' role in the space
 * @param session what each student's session is created with
 */
record Given(Map<String, GivenUser> users, GivenExam exam, Map<String, Object> space, String spaceRole, Terms session) {
    /** A user besides the students. */
    record GivenUser(String email, String name, WorkspaceRole role) {}

    /**
     * An exam.
     *
     * @param body as POST /exams takes it
     * @param brief what to generate its questions for; {@code null} if the body has them
     * @param role name of the students' role on it
     */
    record GivenExam(Map<String, Object> body, Map<String, Object> brief, String role) {}

    /** What sessions are created with; {@code ${…}} still to be filled in. */
    record Terms(
            String flow,
            Map<String, Object> presets,
            Map<String, Object> theme,
            Map<String, Object> metadata,
            String returnUrl,
            String allowedOrigin) {
        /** Flows whose {@code examId} preset is the given exam unless said otherwise. */
        private static final List<String> ON_EXAMS = List.of("take-exam", "edit-exam", "mark-answer");

        /** The preset that the given exam or space fills in; {@code null} for flows without. */
        String examPreset() {
            return ON_EXAMS.contains(flow) ? "examId" : null;
        }

        String spacePreset() {
            return flow.equals("practice-space-student") ? "practiceSpaceId" : null;
        }
    }
}
