package io.examplarymock.harness.verify;

import io.examplarymock.harness.usage.WrongUsage;
import io.examplarymock.harness.verify.rule.Rule;
import io.examplarymock.harness.verify.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Failures that are known already: a rule and a scenario on each line, {@code #} before what is for people alone. */
final class Baseline {
    private static final int WORDS = 2;

    private final List<Entry> entries;
    private final Set<Entry> happened = new HashSet<>();

    private record Entry(String rule, String scenario) {
        @Override
        public String toString() {
            return rule + " " + scenario;
        }
    }

    private Baseline(List<Entry> entries) {
        this.entries = entries;
    }

    static Baseline none() {
        return new Baseline(List.of());
    }

    /**
     * Reads a file.
     *
     * @throws WrongUsage if it cannot be read, or a line names what there is not; tells the line
     */
    static Baseline read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String words = line.replaceFirst("#.*", "").strip();
                if (!words.isEmpty()) {
                    entries.add(entry(words, file + ", line " + number + ": "));
                }
            }
        } catch (IOException e) {
            throw new WrongUsage("the baseline " + file + " cannot be read: " + e.getMessage());
        }
        return new Baseline(entries);
    }

    private static Entry entry(String words, String place) {
        String[] parts = words.split("\\s+", -1);
        if (parts.length != WORDS) {
            throw new WrongUsage(
                    place + "expected a rule and a scenario, separated by a space, and not \"" + words + "\"");
        }
        try {
            new Selection<>("rule", Known.rules(), Rule::id).one(parts[0]);
            new Selection<>("scenario", Known.scenarios(), Scenario::name).one(parts[1]);
        } catch (WrongUsage unknown) {
            throw new WrongUsage(place + unknown.getMessage());
        }
        return new Entry(parts[0], parts[1]);
    }

    /** Returns whether a failure is known; notes that it happened. */
    synchronized boolean expects(Rule rule, Scenario scenario) {
        Entry entry = new Entry(rule.id(), scenario.name());
        return entries.contains(entry) && (happened.contains(entry) || happened.add(entry));
    }

    /** Returns the lines that expect what could have happened, among what was judged, and did not. */
    synchronized List<String> stale(List<Rule> rules, List<Scenario> judged) {
        return entries.stream()
                .filter(entry -> !happened.contains(entry))
                .filter(entry -> rules.stream().anyMatch(rule -> rule.id().equals(entry.rule())))
                .filter(entry ->
                        judged.stream().anyMatch(scenario -> scenario.name().equals(entry.scenario())))
                .map(Entry::toString)
                .distinct()
                .toList();
    }
}
