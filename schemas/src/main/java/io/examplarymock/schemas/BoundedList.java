package io.examplarymock.schemas;

import java.util.ArrayList;

/** Throws {@link Full} once it has taken as many elements as it may: stops whoever fills it and knows no other end. */
final class BoundedList<E> extends ArrayList<E> {

    private static final long serialVersionUID = 1L;

    private final int limit;

    BoundedList(int limit) {
        this.limit = limit;
    }

    @Override
    public boolean add(E element) {
        super.add(element);
        if (size() >= limit) {
            throw new Full();
        }
        return true;
    }

    /** The list has taken its last element. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super(null, null, false, false);
        }
    }
}
