package io.examplarymock.harness.verify.subject;

import java.util.Map;
import java.util.TreeMap;

/** Reads JSON into maps by pointer, for example {@code /outputs/examId}; objects also as the text that they are. */
final class JsonText {
    private final String text;
    private final Map<String, String> values = new TreeMap<>();
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static Map<String, String> read(String text) {
        JsonText json = new JsonText(text);
        if (!text.isBlank()) {
            json.value("");
        }
        return json.values;
    }

    private void value(String pointer) {
        skipSpace();
        int start = at;
        char first = text.charAt(at);
        if (first == '"') {
            values.put(pointer, string());
            return;
        }
        if (first == '{' || first == '[') {
            container(pointer, first == '{');
        } else {
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        String raw = text.substring(start, at);
        if (!raw.equals("null")) {
            values.put(pointer, raw);
        }
    }

    private void container(String pointer, boolean isObject) {
        at++;
        skipSpace();
        for (int index = 0; text.charAt(at) != '}' && text.charAt(at) != ']'; index++) {
            String name = String.valueOf(index);
            if (isObject) {
                name = string();
                skipSpace();
                at++;
            }
            value(pointer + "/" + name);
            skipSpace();
            if (text.charAt(at) == ',') {
                at++;
                skipSpace();
            }
        }
        at++;
    }

    private String string() {
        StringBuilder letters = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            char letter = text.charAt(at++);
            letters.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        return letters.toString();
    }

    private char escaped() {
        char letter = text.charAt(at++);
        if (letter == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        return letter == 'n' ? '\n' : letter == 't' ? '\t' : letter;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
