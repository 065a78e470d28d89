package io.examplarymock.server.fuzz;

import io.examplarymock.server.fuzz.JsonTree.Raw;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes of a good body one that is a little, or very, wrong. */
final class BodyMutations {
    private BodyMutations() {}

    /** Changes a value within, and returns it as it is then. */
    static Object within(Object body, Chance chance) {
        Object changed = JsonTree.copy(body);
        for (int i = chance.below(3); i >= 0; i--) {
            changed = JsonTree.copy(once(changed, chance));
        }
        return changed;
    }

    private static Object once(Object body, Chance chance) {
        List<Object> containers = JsonTree.containers(body);
        if (containers.isEmpty() || chance.oneIn(40)) {
            return strange(chance);
        }
        Object place = chance.of(containers);
        if (place instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, Object> members = (Map<String, Object>) place;
            change(members, chance);
        } else {
            @SuppressWarnings("unchecked")
            List<Object> elements = (List<Object>) place;
            change(elements, chance);
        }
        return body;
    }

    private static void change(Map<String, Object> members, Chance chance) {
        if (members.isEmpty() || chance.oneIn(8)) {
            members.put(Texts.nasty(chance), strange(chance));
            return;
        }
        String name = chance.of(new ArrayList<>(members.keySet()));
        switch (chance.below(8)) {
            case 0 -> members.remove(name);
            case 1 -> members.put(Texts.nasty(chance), members.remove(name));
            case 2 -> members.put(name, List.of(members.get(name) == null ? "" : members.get(name)));
            case 3 -> members.put(chance.of(new ArrayList<>(members.keySet())), members.get(name));
            default -> members.put(name, strange(chance));
        }
    }

    private static void change(List<Object> elements, Chance chance) {
        if (elements.isEmpty() || chance.oneIn(6)) {
            elements.add(strange(chance));
            return;
        }
        int index = chance.below(elements.size());
        switch (chance.below(5)) {
            case 0 -> elements.remove(index);
            case 1 -> elements.add(elements.get(index));
            case 2 -> {
                Object element = elements.get(index);
                for (int i = chance.of(3, 60, 300); i > 0; i--) {
                    elements.add(element);
                }
            }
            default -> elements.set(index, strange(chance));
        }
    }

    private static Object strange(Chance chance) {
        return switch (chance.below(12)) {
            case 0 -> null;
            case 1 -> new Raw(Texts.number(chance));
            case 2 -> chance.oneIn(2);
            case 3 -> List.of();
            case 4 -> Map.of();
            case 5 -> new Raw(nested(chance));
            case 6 -> chance.below(100);
            case 7 -> List.of(Texts.nasty(chance), chance.below(3));
            case 8 -> Map.of(Texts.nasty(chance), Texts.nasty(chance));
            default -> Texts.nasty(chance);
        };
    }

    private static String nested(Chance chance) {
        int depth = chance.of(10, 55, 62, 64, 65, 200, 3000);
        return chance.oneIn(2)
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    /** Writes a body, once in a while as bytes that are no JSON, or no UTF-8. */
    static byte[] written(Object body, Draft draft, Chance chance) {
        String text = JsonTree.write(body);
        switch (chance.below(24)) {
            case 0 -> text = text.replaceFirst("\\{", "{\"name\":1,\"name\":{},");
            case 1 -> text = "\ufeff" + text;
            case 2 -> text = text.substring(0, chance.below(text.length() + 1));
            case 3 -> text = text + chance.of("{}", ",", "\u0000", "//", text);
            case 4 -> text = chance.of("", " ", "null", "[]", "\"\"", "0", "{", "]", "nul", "{'a':1}", "NaN", "/**/{}");
            case 5 -> text = text.replaceFirst(":", chance.of("=", "::", ":\u0000", ": /*x*/"));
            case 6 -> text = text + " ".repeat(chance.of(10_000, 100_000));
            case 7 -> {
                return encoded(text, draft, chance);
            }
            case 8 -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                for (int i = chance.below(4); i >= 0 && bytes.length > 0; i--) {
                    bytes[chance.below(bytes.length)] = (byte) chance.below(256);
                }
                return bytes;
            }
            case 9 -> {
                return chance.bytes(chance.of(1, 20, 3000));
            }
            default -> {
                // As it is.
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(String text, Draft draft, Chance chance) {
        Charset charset = Charset.forName(chance.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "IBM037"));
        draft.header(
                "Content-Type", "application/json; charset=" + chance.of(charset.name(), "utf-8", "nonsense", "\""));
        return text.getBytes(charset);
    }
}
