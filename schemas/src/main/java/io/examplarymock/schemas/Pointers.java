package io.examplarymock.schemas;

import java.util.Arrays;
import java.util.List;

/** Writes and reads JSON pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    static String join(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    static String join(String parent, int index) {
        return parent + '/' + index;
    }

    static List<String> segments(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
