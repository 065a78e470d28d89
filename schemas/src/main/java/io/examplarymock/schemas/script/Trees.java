package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Member;
import io.examplarymock.schemas.script.Node.Scalar;
import io.examplarymock.schemas.script.Node.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nodes as plain values and as JSON, and the way from a JSON pointer back to a node. */
final class Trees {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Trees() {}

    static Object plain(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> members = new LinkedHashMap<>();
            mapping.members().forEach((name, member) -> members.put(name, plain(member.value())));
            return Collections.unmodifiableMap(members);
        }
        if (node instanceof Sequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(plain(item)));
            return Collections.unmodifiableList(items);
        }
        Object value = ((Scalar) node).value();
        return value instanceof Long number && number.intValue() == number ? (Object) number.intValue() : value;
    }

    static JsonNode json(Node node) {
        return MAPPER.valueToTree(plain(node));
    }

    static String write(Object plain) {
        return MAPPER.writeValueAsString(plain);
    }

    /** The names and indexes of a JSON pointer. */
    static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    /**
     * Where a pointer leads.
     *
     * @param key where the name of the member stands, or the value itself if it is no member
     * @param value where the value stands
     */
    record Target(Place key, Place value) {}

    /** Follows a pointer as far as it leads. */
    static Target follow(Node root, List<String> segments) {
        Node node = root;
        Target target = new Target(root.place(), root.place());
        for (String segment : segments) {
            if (node instanceof Mapping mapping && mapping.has(segment)) {
                Member member = mapping.members().get(segment);
                node = member.value();
                target = new Target(member.key(), node.place());
            } else if (node instanceof Sequence sequence && isIndexOf(sequence, segment)) {
                node = sequence.items().get(Integer.parseInt(segment));
                target = new Target(node.place(), node.place());
            } else {
                return target;
            }
        }
        return target;
    }

    private static boolean isIndexOf(Sequence sequence, String segment) {
        return segment.matches("[0-9]{1,9}")
                && Integer.parseInt(segment) < sequence.items().size();
    }
}
