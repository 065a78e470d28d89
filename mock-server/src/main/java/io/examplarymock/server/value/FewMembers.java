package io.examplarymock.server.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * An object of few members, in their order, that nobody can change: one array in place of a table and an entry for each
 * member. The mock keeps several such objects for every session, and each collection of garbage copies what is new.
 */
final class FewMembers extends AbstractMap<String, Object> {
    /** The most members for which looking at one after the other is no slower than a hash. */
    static final int MOST = 12;

    /** Name, value, name, value … */
    private final Object[] members;

    /** Takes over the array. */
    FewMembers(Object[] members) {
        this.members = members;
    }

    /** Returns where the member's name stands among the first {@code length} entries; -1 if nowhere. */
    static int place(Object[] members, int length, Object name) {
        for (int i = 0; i < length; i += 2) {
            if (members[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return members.length / 2;
    }

    @Override
    public Object get(Object name) {
        int place = place(members, members.length, name);
        return place < 0 ? null : members[place + 1];
    }

    @Override
    public boolean containsKey(Object name) {
        return place(members, members.length, name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int i = 0; i < members.length; i += 2) {
            action.accept((String) members[i], members[i + 1]);
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return FewMembers.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < members.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (next >= members.length) {
                throw new NoSuchElementException();
            }
            next += 2;
            return new SimpleImmutableEntry<>((String) members[next - 2], members[next - 1]);
        }
    }
}
