package io.examplarymock.server.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The player plays sessions that differ")
class SessionsOfScriptsTest {
    private static final String TWO =
            "'exams': {'one': {}, 'two': {'questions': [{'type': 'essay', 'title': 'What is $${x}?'}]}}";

    @Test
    void on_the_exam_and_in_the_flow_that_create_says() {
        Played played = Played.of(Played.script("edit-rubric", TWO, """
                {'do': 'create', 'with': {'flow': 'take-exam', 'presets': {'examId': '${exams.two.id}'}}},
                {'do': 'answer', 'with': {'question': '${exams.two.questions.1.id}', 'value': '$${y}', 'correct': true}},
                {'do': 'expect', 'with': {'answers': {'correct': 1}, 'exam': {'/questions/0/title': 'What is $${x}?'}}},
                {'do': 'delete'}, {'do': 'expect', 'with': {'status': 'deleted'}},
                {'do': 'wait', 'with': {'for': 'P1WT1S'}},
                {'do': 'create'}, {'do': 'complete'}, {'do': 'expect', 'with': {'status': 'completed'}}
                """, ""));

        played.passes();
        assertThat(played.text()).contains("\"value\":\"${y}\"");
    }

    @Test
    void and_edits_whole_questions() {
        Played.of(Played.script(
                        "edit-exam",
                        Played.EXAM.replace("45,", "45, 'role': 'editor',"),
                        "{'do': 'edit', 'with': {'question': 2, 'write': {'type': 'essay', 'title': 'Why?'}}},"
                                + "{'do': 'expect', 'with': {'exam': {'/questions/1/title': 'Why?'}}}",
                        ""))
                .passes();
    }
}
