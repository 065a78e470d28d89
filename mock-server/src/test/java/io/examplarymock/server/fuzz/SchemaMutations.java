package io.examplarymock.server.fuzz;

import io.examplarymock.server.fuzz.Grammar.Rule;
import io.examplarymock.server.fuzz.JsonTree.Raw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes of a good body one that keeps to its schema just so, or misses it just so: by the schema's own keywords. */
final class SchemaMutations {
    /** The keywords that it knows how to miss. */
    static final Set<String> KEYWORDS = Set.of(
            "type",
            "enum",
            "const",
            "minimum",
            "maximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "uniqueItems",
            "required",
            "maxProperties",
            "additionalProperties");

    private SchemaMutations() {}

    /** Changes a body by up to three keywords, and returns it as it is then. */
    static Object within(String schema, Object body, Chance chance) {
        List<Object> holder = new ArrayList<>();
        holder.add(JsonTree.copy(body));
        for (int i = chance.below(3); i >= 0; i--) {
            once(schema, holder, chance);
        }
        return holder.get(0);
    }

    private static void once(String schema, List<Object> holder, Chance chance) {
        List<Rule> rules = Grammar.rules(schema, holder, 0).stream()
                .filter(rule -> rule.keywords().keySet().stream().anyMatch(KEYWORDS::contains))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        Rule rule = chance.of(rules);
        List<String> keywords = rule.keywords().keySet().stream()
                .map(String::valueOf)
                .filter(KEYWORDS::contains)
                .sorted()
                .toList();
        String keyword = chance.of(keywords);
        Object bound = rule.keywords().get(keyword);
        rule.set(JsonTree.copy(missed(keyword, bound, rule.value(), chance)));
    }

    /** Returns a value that is at the edge of what a keyword allows, on this side or the other. */
    static Object missed(String keyword, Object bound, Object value, Chance chance) {
        return switch (keyword) {
            case "type" -> ofAnotherType(value, chance);
            case "enum" -> near(chance.of((List<?>) bound), chance);
            case "const" -> near(bound, chance);
            case "minimum", "maximum" -> number(new BigDecimal(bound.toString()), chance);
            case "multipleOf" ->
                new Raw(new BigDecimal(bound.toString())
                        .multiply(new BigDecimal("1.5"))
                        .toPlainString());
            case "minLength", "maxLength" -> text(((Number) bound).intValue(), value, chance);
            case "minItems", "maxItems" -> elements(((Number) bound).intValue(), value, chance);
            case "uniqueItems" ->
                value instanceof List<?> list && !list.isEmpty() ? List.of(list.get(0), list.get(0)) : List.of(1, 1);
            case "required" -> without((List<?>) bound, value, chance);
            case "maxProperties" -> more(((Number) bound).intValue() + chance.below(2), value);
            case "additionalProperties" -> more(1 + sizeOf(value), value);
            default -> spoiled(value, chance);
        };
    }

    private static Object ofAnotherType(Object value, Chance chance) {
        List<Object> others = new ArrayList<>(List.of(
                "", String.valueOf(value), 0, new Raw("1.0"), new Raw("1e2"), true, List.of(), Map.of(), List.of(1)));
        others.add(null);
        return chance.of(others);
    }

    private static Object near(Object member, Chance chance) {
        if (!(member instanceof String text)) {
            return chance.of(String.valueOf(member), member, List.of(member == null ? "" : member));
        }
        return chance.of(
                text, text.toUpperCase(Locale.ROOT), text + " ", " " + text, text + "\u0000", text + text, text + "\n");
    }

    private static Raw number(BigDecimal bound, Chance chance) {
        return new Raw(
                bound.add(new BigDecimal(chance.of("-1", "0", "1", "0.5", "-0.5", "0.0000000001", "1e20", "-1e20")))
                        .toPlainString());
    }

    private static String text(int length, Object value, Chance chance) {
        String unit =
                chance.of("a", " ", "é", "\uD83D\uDC69", value instanceof String text && !text.isEmpty() ? text : "b");
        int wanted = Math.max(0, length + chance.of(-1, 0, 1));
        String text = unit.repeat(wanted);
        // One letter may be two characters, and a length counts letters.
        return text.substring(0, text.offsetByCodePoints(0, Math.min(wanted, text.codePointCount(0, text.length()))));
    }

    private static List<Object> elements(int length, Object value, Chance chance) {
        Object element = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : "a";
        List<Object> elements = new ArrayList<>();
        for (int i = length + chance.of(-1, 0, 1); i > 0; i--) {
            elements.add(element);
        }
        return elements;
    }

    private static Object without(List<?> required, Object value, Chance chance) {
        if (value instanceof Map<?, ?> members && !required.isEmpty()) {
            members.remove(chance.of(required));
        }
        return value;
    }

    private static Object more(int size, Object value) {
        if (value instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, Object> members = (Map<String, Object>) value;
            for (int i = 0; members.size() < size; i++) {
                members.put("further" + i, i);
            }
        }
        return value;
    }

    private static int sizeOf(Object value) {
        return value instanceof Map<?, ?> members ? members.size() : 0;
    }

    private static Object spoiled(Object value, Chance chance) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return Texts.nasty(chance);
        }
        int at = chance.below(text.length());
        return switch (chance.below(5)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + chance.of("0", "-", "Z", ".", "é", "\n") + text.substring(at);
            case 2 -> text + "\n";
            case 3 -> text.toUpperCase(Locale.ROOT);
            default -> text.substring(0, at);
        };
    }
}
