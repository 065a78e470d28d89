package io.examplarymock.harness.files;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the documents that a user names: files, folders (their files of a kind at any depth), globs and {@code -}. */
public final class Sources {
    private static final String STANDARD_INPUT = "-";

    private static final String ANY_FOLDERS = "**/";
    /** The folders before the first name with a wildcard, and the rest. */
    private static final Pattern GLOB = Pattern.compile("((?:[^*?\\[{]*/)?)([^/]*[*?\\[{].*)");

    private final InputStream in;
    private final List<String> endings;

    /** Finds {@code .json} files in folders, and reads from {@code in} what is named {@code -}. */
    public Sources(InputStream in) {
        this(in, List.of(".json"));
    }

    /**
     * Finds files of a kind in folders, and reads from {@code in} what is named {@code -}.
     *
     * @param endings of names, for example {@code .yaml}
     */
    public Sources(InputStream in, List<String> endings) {
        this.in = in;
        this.endings = List.copyOf(endings);
    }

    /**
     * Returns the documents in the order in which they are named; within a folder or glob sorted by path.
     *
     * @throws WrongUsage if a folder or glob has none, or cannot be read
     */
    public List<Source> named(List<String> names) {
        return names.stream().distinct().flatMap(this::named).toList();
    }

    private Stream<Source> named(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return Stream.of(Source.standardInput(in));
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return some(
                    files(path, Integer.MAX_VALUE, file -> endings.stream().anyMatch(file.toString()::endsWith)),
                    "no " + String.join(" or ", endings) + " files in " + name);
        }
        Matcher glob = GLOB.matcher(name);
        return Files.exists(path) || !glob.matches()
                ? Stream.of(Source.file(path))
                : some(matches(glob.group(1), glob.group(2)), "no files match " + name);
    }

    private static List<Path> matches(String folder, String pattern) {
        Path start = Path.of(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        // Two stars and a slash stand for any number of folders, none among them.
        PathMatcher deep = matcher(pattern);
        PathMatcher flat = matcher(pattern.replace(ANY_FOLDERS, ""));
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) pattern.chars().filter(letter -> letter == '/').count();
        return files(start, depth, file -> {
            Path relative = start.relativize(file);
            return deep.matches(relative) || flat.matches(relative);
        });
    }

    private static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new WrongUsage("cannot read the pattern " + pattern + ": " + e.getDescription());
        }
    }

    private static List<Path> files(Path folder, int depth, Predicate<Path> wanted) {
        try (Stream<Path> found = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
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
