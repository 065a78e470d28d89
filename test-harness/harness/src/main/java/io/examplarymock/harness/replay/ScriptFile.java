package io.examplarymock.harness.replay;

import io.examplarymock.harness.usage.WrongUsage;
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
    private static final int MOST_IN_BROWSER = 40;

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

    /**
     * Checks that a browser is not asked too much.
     *
     * @throws WrongUsage if it is
     */
    void requireFewForBrowser() {
        int all = members.get("students") instanceof List<?> students
                ? students.stream().mapToInt(ScriptFile::number).sum()
                : 1;
        if (all > MOST_IN_BROWSER) {
            throw new WrongUsage(source + " has " + all + " students, and a browser takes at most " + MOST_IN_BROWSER
                    + "; make its classes smaller with --students, or leave out --browser");
        }
    }

    private static int number(Object student) {
        return student instanceof Map<?, ?> one && one.get("class") instanceof Number number ? number.intValue() : 1;
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
