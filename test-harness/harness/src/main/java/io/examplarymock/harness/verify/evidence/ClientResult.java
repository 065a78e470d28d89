package io.examplarymock.harness.verify.evidence;

import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.harness.json.MalformedJson;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.SchemaViolation;
import java.util.List;
import java.util.Optional;

/**
 * What the client wrote into its result file.
 *
 * @param json missing if there is no file, or none in JSON
 * @param violations of the schema {@value #SCHEMA}
 * @param problem why there is nothing to read, if so
 */
public record ClientResult(JsonValue json, List<SchemaViolation> violations, Optional<String> problem) {
    /** Describes the file. */
    public static final String SCHEMA = "harness/result";

    /** Reads the text of the file; empty if there is none. */
    public static ClientResult of(Optional<String> text) {
        if (text.isEmpty()) {
            return unreadable("the client wrote no result file");
        }
        try {
            JsonValue json = JsonValue.parse(text.get());
            return new ClientResult(
                    json, SchemaCatalog.load().validate(SCHEMA, text.get()).violations(), Optional.empty());
        } catch (MalformedJson e) {
            return unreadable("the result file is no JSON: " + e.getMessage());
        }
    }

    private static ClientResult unreadable(String why) {
        return new ClientResult(JsonValue.missing(""), List.of(), Optional.of(why));
    }

    /** Returns the word for the outcome, known or not. */
    public Optional<String> outcome() {
        return json.get("outcome").text();
    }

    /** Returns the id of the exam, if one was told. */
    public Optional<String> examId() {
        return json.get("examId").text();
    }

    /** Returns the id of the session, if one was told. */
    public Optional<String> sessionId() {
        return json.get("sessionId").text();
    }
}
