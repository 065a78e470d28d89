package io.examplarymock.schemas.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A value of a script that knows where it stands. Immutable; one value may stand in several places. */
sealed interface Node {

    Place place();

    /** Returns the member of this name, if this is an object that has it. */
    default Optional<Node> member(String name) {
        return Optional.empty();
    }

    /** Returns the items, if this is a list. */
    default List<Node> items() {
        return List.of();
    }

    /** Returns the text, if this is one. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** Returns the whole number, if this is one. */
    default Optional<Long> number() {
        return Optional.empty();
    }

    /**
     * Null, a truth value, a number or a text.
     *
     * @param value {@code null}, or a {@link Boolean}, {@link Long}, {@link Double} or {@link String}
     * @param raw as it was written
     */
    record Scalar(Place place, Object value, String raw) implements Node {

        static Scalar of(Place place, String text) {
            return new Scalar(place, text, text);
        }

        static Scalar of(Place place, Object value) {
            return new Scalar(place, value, String.valueOf(value));
        }

        Scalar at(Place other) {
            return new Scalar(other, value, raw);
        }

        @Override
        public Optional<String> text() {
            return value instanceof String text ? Optional.of(text) : Optional.empty();
        }

        @Override
        public Optional<Long> number() {
            return value instanceof Long number ? Optional.of(number) : Optional.empty();
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }

        Sequence map(UnaryOperator<Node> change) {
            return new Sequence(place, items.stream().map(change).toList());
        }
    }

    /** A member of an object: where its name stands, and its value. */
    record Member(Place key, Node value) {}

    /** An object. Its members are in the order in which they were written. */
    record Mapping(Place place, Map<String, Member> members) implements Node {

        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        static Mapping empty(Place place) {
            return new Mapping(place, Map.of());
        }

        @Override
        public Optional<Node> member(String name) {
            return Optional.ofNullable(members.get(name)).map(Member::value);
        }

        boolean has(String name) {
            return members.containsKey(name);
        }

        List<String> names() {
            return new ArrayList<>(members.keySet());
        }

        /** Adds a member, or gives it another value and place. */
        Mapping with(String name, Place key, Node value) {
            Map<String, Member> changed = new LinkedHashMap<>(members);
            changed.put(name, new Member(key, value));
            return new Mapping(place, changed);
        }

        /** Adds a member unless there is one of this name. */
        Mapping withDefault(String name, Node value) {
            return has(name) ? this : with(name, value.place(), value);
        }

        Mapping without(String name) {
            Map<String, Member> changed = new LinkedHashMap<>(members);
            changed.remove(name);
            return new Mapping(place, changed);
        }

        /** Merges a later object into this one, member by member; of anything but objects, the later one stays. */
        Mapping overlaid(Mapping later) {
            Map<String, Member> merged = new LinkedHashMap<>(members);
            later.members.forEach((name, member) -> merged.merge(name, member, Mapping::overlaid));
            return new Mapping(later.place, merged);
        }

        private static Member overlaid(Member before, Member later) {
            return before.value() instanceof Mapping base && later.value() instanceof Mapping own
                    ? new Member(later.key(), base.overlaid(own))
                    : later;
        }

        /** Changes the value of a member, if it is there. */
        Mapping changed(String name, UnaryOperator<Node> change) {
            Member member = members.get(name);
            return member == null ? this : with(name, member.key(), change.apply(member.value()));
        }
    }
}
