package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads scripts of student sessions, written in YAML or JSON as the schema {@code script/script} says.
 *
 * <pre>{@code
 * ScriptReading reading = ScriptReader.read(Path.of("exam.yaml"));
 * reading.problems().forEach(problem -> System.err.println(problem.text()));
 * reading.script().ifPresent(script -> System.out.println(script.json()));
 * }</pre>
 *
 * <p>Either there is a script, with its includes and variables put in and everything written out as the schema {@code
 * script/resolved} says, or all that is wrong with it is told at once. Reading executes nothing: tags are refused, and
 * so is what would grow without bound (above 1 MiB a file, 64 levels, 32 aliases or 64 files). The same text always
 * gives the same script.
 */
public final class ScriptReader {

    private final Problems problems = new Problems();

    private ScriptReader() {}

    /** Reads a file; what it includes lies in its folder or below. */
    public static ScriptReading read(Path file) {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return read(file, folder);
    }

    /**
     * Reads a file.
     *
     * @param root the folder in which the file and all that it includes lie, at any depth
     * @throws IllegalArgumentException if the file does not lie below the root
     */
    public static ScriptReading read(Path file, Path root) {
        Path relative = root.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        if (relative.startsWith("..")) {
            throw new IllegalArgumentException(file + " does not lie in the folder " + root);
        }
        String name = relative.toString().replace('\\', '/');
        return new ScriptReader()
                .read(
                        name,
                        ScriptSource.folder(root),
                        part -> root.resolve(part).toString());
    }

    /**
     * Reads a script of a source, such as files that are kept elsewhere.
     *
     * @param name of the script in the source
     */
    public static ScriptReading read(String name, ScriptSource source) {
        return new ScriptReader().read(name, source, UnaryOperator.identity());
    }

    /**
     * Reads a script that comes as text and includes nothing.
     *
     * @param name by which problems call it
     */
    public static ScriptReading read(String name, String text) {
        ScriptSource none = ScriptSource.none();
        return read(name, file -> file.equals(name) ? text : none.text(file));
    }

    private ScriptReading read(String name, ScriptSource source, UnaryOperator<String> shown) {
        return new Includes(source, shown, problems)
                .load(name)
                .flatMap(whole -> new Variables(whole, problems).fill())
                .flatMap(this::resolved)
                .map(ScriptReading::good)
                .orElseGet(() -> ScriptReading.bad(problems));
    }

    private Optional<ResolvedScript> resolved(Mapping script) {
        new Judgement(script, problems).whole(ScriptSchemas.SCRIPT);
        Mapping resolved = new Resolution(problems).of(script);
        new PlatformParts(resolved, problems).judge();
        new Checks(resolved, problems).judge();
        if (problems.isEmpty()) {
            new Judgement(resolved, problems).whole(ScriptSchemas.RESOLVED);
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> members = (Map<String, Object>) Trees.plain(resolved);
        return Optional.of(new ResolvedScript((String) members.get("name"), members));
    }
}
