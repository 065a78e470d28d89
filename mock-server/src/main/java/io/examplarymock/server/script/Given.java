package io.examplarymock.server.script;

import io.examplarymock.server.user.WorkspaceRole;
import java.util.List;
import java.util.Map;

/**
 * What is there before the students begin.
 *
 * @param users by nickname
 * @param exams by what stands before {@code .id} in their placeholders: {@value #MAIN_EXAM}, or {@code exams.NICKNAME}
 * @param spaces in the same way: {@value #MAIN_SPACE}, or {@code spaces.NICKNAME}
 * @param session what each student's session is created with; {@code null} if each step {@code create} says it
 */
record Given(
        Map<String, GivenUser> users, Map<String, GivenExam> exams, Map<String, GivenSpace> spaces, Terms session) {
    /** The exam that the sessions are about unless they say otherwise. */
    static final String MAIN_EXAM = "exam";

    /** The practice space that the sessions are about unless they say otherwise. */
    static final String MAIN_SPACE = "space";

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

    /**
     * A practice space.
     *
     * @param body as POST /practice-spaces takes it
     * @param role name of the students' role in it
     */
    record GivenSpace(Map<String, Object> body, String role) {}

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
