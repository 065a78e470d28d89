package io.examplarymock.server.api;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.http.UrlQuery;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.practicespace.PracticeSpaceDraft;
import io.examplarymock.server.script.ScriptProblem;
import io.examplarymock.server.script.Wire;
import io.examplarymock.server.session.Session;
import java.util.List;
import java.util.Map;

/** The API as scripts see it: the same schemas, the same reading of bodies, the same views. */
public final class ApiWire implements Wire {
    /** What embed URLs start with: the same wherever the mock listens, so that transcripts are the same. */
    private static final String BASE_URL = "http://localhost:8080";

    @Override
    public boolean hasSchema(String name) {
        return SchemaCatalog.load().contains(name);
    }

    @Override
    public List<ScriptProblem> judge(String schema, Object value) {
        return JsonBody.of(value).validate(schema).violations().stream()
                .map(violation -> new ScriptProblem(violation.pointer(), violation.sentence()))
                .toList();
    }

    @Override
    public ExamDraft exam(Map<String, Object> body) {
        return ExamReader.draft(new JsonObject(body));
    }

    @Override
    public QuestionDraft question(Map<String, Object> body) {
        return ExamReader.question(new JsonObject(body));
    }

    @Override
    public PracticeSpaceDraft space(Map<String, Object> body) {
        return CreatePracticeSpaceHandler.draft(new JsonObject(body));
    }

    @Override
    public Map<String, Object> show(Session session) {
        return Views.session(session, BASE_URL);
    }

    @Override
    public Map<String, Object> show(Exam exam) {
        return Views.exam(exam);
    }

    @Override
    public String redirect(Session session) {
        return Views.redirectUrl(session);
    }

    @Override
    public Map<String, String> query(String address) {
        return UrlQuery.read(address);
    }
}
