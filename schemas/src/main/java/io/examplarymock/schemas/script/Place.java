package io.examplarymock.schemas.script;

/**
 * Where something stands.
 *
 * @param file as the user knows it
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
record Place(String file, int line, int column) {

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }
}
