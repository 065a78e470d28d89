package io.examplarymock.harness.validate;

import io.examplarymock.harness.files.Source;
import io.examplarymock.schemas.script.ScriptProblem;
import io.examplarymock.schemas.script.ScriptReader;
import io.examplarymock.schemas.script.ScriptReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the reader of scripts says about one.
 *
 * @param document its name, as the user knows it
 */
record ScriptVerdict(String document, ScriptReading reading) implements Verdict {

    /** The schema of the scripts that people write, in YAML. */
    static final String SCHEMA = "script/script";

    /** A script that is a file may include others of its folder. */
    static ScriptVerdict of(Source source) {
        String text = source.read();
        Path file = Path.of(source.name());
        ScriptReading reading =
                Files.isRegularFile(file) ? ScriptReader.read(file) : ScriptReader.read(source.name(), text);
        return new ScriptVerdict(source.name(), reading);
    }

    @Override
    public boolean isValid() {
        return reading.isGood();
    }

    @Override
    public Stream<String> lines() {
        return isValid()
                ? Stream.of(document + ": OK")
                : reading.problems().stream().map(ScriptProblem::text);
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", document);
        members.put("valid", isValid());
        members.put(
                "violations",
                reading.problems().stream().map(ScriptVerdict::members).toList());
        members.put("warnings", List.of());
        return members;
    }

    private static Map<String, Object> members(ScriptProblem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", problem.file());
        members.put("line", problem.line());
        members.put("column", problem.column());
        members.put("message", problem.sentence());
        problem.nearest().ifPresent(nearest -> members.put("nearest", nearest));
        return members;
    }
}
