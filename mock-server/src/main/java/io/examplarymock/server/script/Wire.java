package io.examplarymock.server.script;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.session.Session;
import java.util.List;
import java.util.Map;

/** The API as a player needs it, lent by the adapter that has it: how bodies are judged and read, how things look. */
public interface Wire {
    /** Whether there is a schema of this name, for example {@code exam/exam}. */
    boolean hasSchema(String name);

    /** Returns what is wrong with a value by a schema; pointers are relative to the value. */
    List<ScriptProblem> judge(String schema, Object value);

    /** Reads what POST /exams takes. */
    ExamDraft exam(Map<String, Object> body);

    /** Reads a question of an exam. */
    QuestionDraft question(Map<String, Object> body);

    /** Reads what POST /practice-spaces takes. */
    PracticeSpaceDraft space(Map<String, Object> body);

    /** Returns a session as the API shows it. */
    Map<String, Object> show(Session session);

    /** Returns an exam as the API shows it. */
    Map<String, Object> show(Exam exam);

    /** Returns where a finished session sends the browser, or {@code null}. */
    String redirect(Session session);

    /** Returns what the query of an address says. */
    Map<String, String> query(String address);
}
