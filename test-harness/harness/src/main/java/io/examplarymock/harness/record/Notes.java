package io.examplarymock.harness.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a recording cannot have, one sentence each and none twice. */
final class Notes {
    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    List<String> all() {
        return new ArrayList<>(sentences);
    }
}
