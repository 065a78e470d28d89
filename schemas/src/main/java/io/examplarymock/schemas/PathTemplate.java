package io.examplarymock.schemas;

import java.util.List;

/** A path with places for parameters, such as {@code /exams/{examId}}. */
record PathTemplate(List<String> segments) {

    static PathTemplate of(String template) {
        return new PathTemplate(split(template));
    }

    /** Returns whether a path, without its query, is one of these. A slash at the end makes another path. */
    boolean matches(String path) {
        List<String> actual = split(path);
        if (actual.size() != segments.size()) {
            return false;
        }
        for (int index = 0; index < actual.size(); index++) {
            String segment = segments.get(index);
            if (isParameter(segment) ? actual.get(index).isEmpty() : !segment.equals(actual.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many parameters there are; of two templates for one path, the one with fewer is meant. */
    long parameters() {
        return segments.stream().filter(PathTemplate::isParameter).count();
    }

    /** How much has to be changed in a path until it matches: letters in a segment, or whole segments. */
    int distance(String path) {
        List<String> actual = split(path);
        int[] row = new int[segments.size() + 1];
        for (int column = 1; column <= segments.size(); column++) {
            row[column] = row[column - 1] + weight(segments.get(column - 1));
        }
        for (String segment : actual) {
            int diagonal = row[0];
            row[0] += weight(segment);
            for (int column = 1; column <= segments.size(); column++) {
                String wanted = segments.get(column - 1);
                int replaced = diagonal + replacement(wanted, segment);
                diagonal = row[column];
                row[column] =
                        Math.min(replaced, Math.min(row[column] + weight(segment), row[column - 1] + weight(wanted)));
            }
        }
        return row[segments.size()];
    }

    /** An empty segment is no value: a slash too many is the lesser mistake. */
    private static int replacement(String wanted, String segment) {
        if (isParameter(wanted)) {
            return segment.isEmpty() ? 2 : 0;
        }
        return NearestName.distance(wanted, segment);
    }

    private static int weight(String segment) {
        return isParameter(segment) ? 1 : 1 + segment.length();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
