package io.examplarymock.server.qti;

import java.util.List;

/** The correct answer of an item in the words that a candidate sees, so that it can be compared with the exam's. */
final class Answers {

    private Answers() {}

    static List<String> of(Xml item) {
        boolean typed = item.has("//qti-response-declaration[@base-type='string']");
        return item.texts("//qti-correct-response/qti-value").stream()
                .map(value -> typed ? value : seen(item, value))
                .toList();
    }

    private static String seen(Xml item, String value) {
        int space = value.indexOf(' ');
        return space < 0
                ? choice(item, value)
                : choice(item, value.substring(0, space)) + " = " + choice(item, value.substring(space + 1));
    }

    private static String choice(Xml item, String identifier) {
        String path = "//*[@identifier='" + identifier + "']";
        return item.has(path + "/img") ? item.text(path + "/img/@src") : item.text(path);
    }
}
