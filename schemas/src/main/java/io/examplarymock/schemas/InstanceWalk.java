package io.examplarymock.schemas;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Goes through an instance together with what a schema declares of each value. */
final class InstanceWalk {

    private final Shapes shapes;

    InstanceWalk(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Is told each value of an instance of which anything is declared, a parent before its children. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Sees one value.
         *
         * @param shape what is said of its members or items; {@code null} for a value without
         */
        void visit(Trail trail, JsonNode value, Declaration declared, Shape shape);
    }

    /**
     * The way to a value.
     *
     * @param parent {@code null} at the whole instance
     * @param key a name or an index
     */
    record Trail(Trail parent, Object key) {

        /** JSON pointer of the value. */
        String pointer() {
            return parent == null ? "" : Pointers.join(parent.pointer(), String.valueOf(key));
        }
    }

    void through(String name, JsonNode instance, Visitor visitor) {
        visit(new Trail(null, null), instance, shapes.root(name), visitor);
    }

    private void visit(Trail trail, JsonNode value, Declaration declared, Visitor visitor) {
        Shape shape = value.isContainer() ? declared.shape(value) : null;
        visitor.visit(trail, value, declared, shape);
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                Declaration member = shape.member(entry.getKey());
                if (member != null) {
                    visit(new Trail(trail, entry.getKey()), entry.getValue(), member, visitor);
                }
            }
        } else if (value.isArray() && shape.items() != null) {
            for (int index = 0; index < value.size(); index++) {
                visit(new Trail(trail, index), value.get(index), shape.items(), visitor);
            }
        }
    }
}
