package io.examplarymock.harness.replay;

import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.schemas.script.ScriptProblem;
import io.examplarymock.schemas.script.ScriptReader;
import io.examplarymock.schemas.script.ScriptReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads all scripts before any is played. */
final class ScriptFiles {
    private ScriptFiles() {}

    /**
     * Returns the scripts of an order.
     *
     * @throws WrongUsage if there is something wrong with any of them; has a line for each problem
     */
    static List<ScriptFile> read(ReplayOrder order) {
        List<ScriptFile> scripts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String path : ScriptPaths.of(order.scripts())) {
            if (!Files.isRegularFile(Path.of(path))) {
                throw new WrongUsage("cannot read " + path + ": there is no such file");
            }
            ScriptReading reading = ScriptReader.read(Path.of(path));
            reading.script().ifPresent(script -> scripts.add(new ScriptFile(path, script.name(), script.members())));
            reading.problems().stream().map(ScriptProblem::text).forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new WrongUsage((problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                    + ", and nothing was played\n" + String.join("\n", problems));
        }
        return order.students()
                .map(number -> scripts.stream()
                        .map(script -> script.withClassesOf(number))
                        .toList())
                .orElse(List.copyOf(scripts));
    }
}
