package io.examplarymock.harness.validate;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the documents that a user names: files, folders (their {@code .json} files at any depth), globs and {@code -}. */
final class Sources {
    private static final String STANDARD_INPUT = "-";
    /** The folders before the first name with a wildcard, and the rest. */
    private static final Pattern GLOB = Pattern.compile("((?:[^*?\\[{]*/)?)([^/]*[*?\\[{].*)");

    private final InputStream in;

    Sources(InputStream in) {
        this.in = in;
    }

    /** Returns the documents in the order in which they are named; within a folder or glob sorted by path. */
    List<Source> named(List<String> names) {
        return names.stream().distinct().flatMap(this::named).toList();
    }

    private Stream<Source> named(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return Stream.of(Source.standardInput(in));
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return some(files(path, file -> file.toString().endsWith(".json")), "no .json files in " + name);
        }
        Matcher glob = GLOB.matcher(name);
        return Files.exists(path) || !glob.matches()
                ? Stream.of(Source.file(path))
                : some(matches(glob.group(1), glob.group(2)), "no files match " + name);
    }

    private static List<Path> matches(String folder, String pattern) {
        Path start = Path.of(folder);
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return Files.isDirectory(start) ? files(start, file -> matcher.matches(start.relativize(file))) : List.of();
        } catch (PatternSyntaxException e) {
            throw new WrongUsage("cannot read the pattern " + pattern + ": " + e.getDescription());
        }
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new WrongUsage("cannot read the folder " + folder + ": " + e.getMessage());
        }
    }

    private static Stream<Source> some(List<Path> files, String otherwise) {
        if (files.isEmpty()) {
            throw new WrongUsage(otherwise);
        }
        return files.stream().map(Source::file);
    }
}
