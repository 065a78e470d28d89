package io.examplarymock.harness.pacts.check;

import io.examplarymock.harness.files.Sources;
import io.examplarymock.harness.json.Json;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found when pacts were compared with what is known of the API. */
public final class PactCheck {
    private final List<CheckedPact> pacts;

    private PactCheck(List<CheckedPact> pacts) {
        this.pacts = pacts;
    }

    /**
     * Compares pacts.
     *
     * @param documents paths of files, of folders for all {@code .json} files in them, globs, or {@code -} for {@code in}
     * @throws io.examplarymock.harness.usage.WrongUsage if a document cannot be found or read
     */
    public static PactCheck of(List<String> documents, InputStream in) {
        return new PactCheck(new Sources(in)
                .named(documents).stream()
                        .map(source -> CheckedPact.of(source.name(), source.read()))
                        .toList());
    }

    /** Returns whether nothing contradicts what is documented, or known otherwise; there may be warnings and notes. */
    public boolean passed() {
        return count(Severity.FAILURE) == 0;
    }

    /** Returns lines for people, by file and interaction, and at last one that counts. */
    public String asText() {
        Stream<String> counts =
                Arrays.stream(Severity.values()).map(severity -> Words.counted(count(severity), severity.label()));
        String summary = Words.counted(pacts.size(), "pact") + ", "
                + Words.counted(
                        pacts.stream().mapToInt(CheckedPact::interactions).sum(), "interaction") + ": "
                + counts.collect(Collectors.joining(", "));
        return Stream.concat(pacts.stream().flatMap(CheckedPact::lines), Stream.of("", summary))
                .collect(Collectors.joining("\n"));
    }

    /** Returns an object with {@code passed}, a count for each severity, and {@code pacts}. */
    public String asJson() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("passed", passed());
        for (Severity severity : Severity.values()) {
            members.put(severity.name().toLowerCase(Locale.ROOT) + "s", count(severity));
        }
        members.put("pacts", pacts.stream().map(CheckedPact::members).toList());
        return Json.write(members);
    }

    private long count(Severity severity) {
        return pacts.stream().mapToLong(pact -> pact.count(severity)).sum();
    }
}
