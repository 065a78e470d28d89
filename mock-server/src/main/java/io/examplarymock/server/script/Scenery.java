package io.examplarymock.server.script;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.generation.GenerationBrief;
import io.examplarymock.server.generation.QuestionGenerator;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.workspace.CreateExam;
import io.examplarymock.server.workspace.CreatePracticeSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what a script gives: users, students, the exam and the practice space; and knows what they are called. */
final class Scenery {
    private final Script script;
    private final World world;
    private final Wire wire;
    private Placeholders names = Placeholders.NONE;
    private final Map<String, String> ids = new LinkedHashMap<>();

    Scenery(Script script, World world, Wire wire) {
        this.script = script;
        this.world = world;
        this.wire = wire;
    }

    /** Returns the students, in order. */
    List<Student> build() {
        Cast cast = new Cast(world);
        Map<String, Object> users = new LinkedHashMap<>();
        script.given()
                .users()
                .forEach((nickname, user) ->
                        users.put("users." + nickname, cast.user(user.email(), user.name(), user.role())));
        names = names.with(users);
        List<Student> students = cast.students(script);
        script.given().exams().forEach((placeholder, given) -> place(placeholder, exam(given, students)));
        script.given().spaces().forEach((placeholder, given) -> {
            ids.put(placeholder, space(given, students));
            names = names.with(Map.of(placeholder + ".id", ids.get(placeholder)));
        });
        return students;
    }

    private void place(String placeholder, Exam exam) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put(placeholder + ".id", exam.id());
        for (int i = 0; i < exam.questions().size(); i++) {
            known.put(
                    placeholder + ".questions." + (i + 1) + ".id",
                    exam.questions().get(i).id());
        }
        ids.put(placeholder, exam.id());
        names = names.with(known);
    }

    /** The id of the exam that sessions are about unless they say otherwise, or {@code null}. */
    String examId() {
        return ids.get(Given.MAIN_EXAM);
    }

    /** The id of the space that sessions are about unless they say otherwise, or {@code null}. */
    String spaceId() {
        return ids.get(Given.MAIN_SPACE);
    }

    /** What the script's placeholders mean for a student. */
    Placeholders names(Student student) {
        if (student.names == null) {
            student.names = names.with(Map.of(
                    "student.name", student.name,
                    "student.number", student.number,
                    "student.id", student.userId,
                    "student.email", student.email));
        }
        return student.names;
    }

    private Exam exam(Given.GivenExam given, List<Student> students) {
        ExamDraft draft = wire.exam(names.fill(given.body()));
        List<QuestionDraft> questions = given.brief() == null
                ? draft.questions()
                : QuestionGenerator.exam(brief(names.fill(given.brief())), script.seed());
        return world.change(new CreateExam(
                new ExamDraft(
                        draft.name(),
                        draft.subject(),
                        draft.context(),
                        draft.studentLevel(),
                        draft.language(),
                        draft.taxonomyId(),
                        draft.intendedDuration(),
                        draft.sourceMaterialIds(),
                        draft.allowedGenerationQuestionTypes(),
                        questions,
                        given.body().containsKey("permissions")
                                ? draft.permissions()
                                : Cast.permissions(students, given.role()),
                        draft.metadata()),
                world.workspace().ownerUserId()));
    }

    private static GenerationBrief brief(Map<String, Object> wishes) {
        return new GenerationBrief(
                (String) wishes.get("subject"),
                (String) wishes.get("studentLevel"),
                (String) wishes.get("language"),
                (String) wishes.get("context"),
                wishes.get("questionTypes") instanceof List<?> types
                        ? types.stream().map(String::valueOf).toList()
                        : List.of(),
                wishes.get("intendedDuration") instanceof Number minutes ? (Integer) minutes.intValue() : null);
    }

    private String space(Given.GivenSpace given, List<Student> students) {
        PracticeSpaceDraft draft = wire.space(names.fill(given.body()));
        return world.change(new CreatePracticeSpace(
                        new PracticeSpaceDraft(
                                draft.name(),
                                draft.settings(),
                                given.body().containsKey("permissions")
                                        ? draft.permissions()
                                        : Cast.permissions(students, given.role()),
                                draft.metadata(),
                                draft.studentNotes(),
                                draft.sourceMaterialIds(),
                                draft.masteryTopics()),
                        world.workspace().ownerUserId()))
                .id();
    }
}
