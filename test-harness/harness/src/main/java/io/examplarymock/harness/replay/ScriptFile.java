package io.examplarymock.harness.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script that can be played.
 *
 * @param source the file, as the user knows it
 * @param members its resolved form
 */
record ScriptFile(String source, String name, Map<String, Object> members) {

    /** Returns the script with classes of another size; one without classes is as it was. */
    ScriptFile withClassesOf(int number) {
        if (!(members.get("students") instanceof List<?> students)) {
            return this;
        }
        Map<String, Object> changed = new LinkedHashMap<>(members);
        changed.put(
                "students",
                students.stream().map(student -> resized(student, number)).toList());
        return new ScriptFile(source, name, changed);
    }

    private static Object resized(Object student, int number) {
        if (student instanceof Map<?, ?> one && one.containsKey("class")) {
            Map<Object, Object> changed = new LinkedHashMap<>(one);
            changed.put("class", number);
            return changed;
        }
        return student;
    }
}
