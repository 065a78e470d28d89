package io.examplarymock.harness.replay;

import io.examplarymock.harness.files.Source;
import io.examplarymock.harness.files.Sources;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the scripts that a user names. A file of a folder or glob that has nothing but {@code include}, {@code vars} and
 * {@code given} is there to be included, and is no script; a file that is named outright always is one.
 */
final class ScriptPaths {
    private static final Set<String> OF_INCLUDES = Set.of("include", "vars", "given");
    private static final Pattern MEMBER = Pattern.compile("(?m)^[\"']?([A-Za-z][\\w-]*)[\"']?[ \\t]*:(?:\\s|$)");

    private ScriptPaths() {}

    /** Returns files in the order in which they are named, each once. */
    static List<String> of(List<String> names) {
        if (names.contains("-")) {
            throw new WrongUsage("a script is read from a file, and not from standard input");
        }
        Sources sources = new Sources(InputStream.nullInputStream(), List.of(".yaml", ".yml"));
        Set<String> paths = new LinkedHashSet<>();
        for (String name : names) {
            List<Source> found = sources.named(List.of(name));
            boolean outright = found.size() == 1 && found.get(0).name().equals(name);
            List<String> scripts = found.stream()
                    .filter(source -> outright || !isInclude(source.read()))
                    .map(Source::name)
                    .toList();
            if (scripts.isEmpty()) {
                throw new WrongUsage("no scripts in " + name + ": what is there has nothing but vars and given, to be"
                        + " included by scripts");
            }
            paths.addAll(scripts);
        }
        return List.copyOf(paths);
    }

    private static boolean isInclude(String text) {
        Set<String> members = MEMBER.matcher(text)
                .results()
                .map((MatchResult member) -> member.group(1))
                .collect(Collectors.toSet());
        return !members.isEmpty() && OF_INCLUDES.containsAll(members);
    }
}
