package io.examplarymock.schemas;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A broken keyword, before it is put into words.
 *
 * @param pointer to the value that the keyword judged; told only when asked, since most of many findings never are
 * @param keyword for example {@code required}
 * @param property the member that is missing or too many, otherwise {@code null}
 * @param path the way through the schemas to the keyword, each {@code $ref} that was followed being one step
 * @param value what the keyword judged
 */
record Finding(Supplier<String> pointer, String keyword, String property, List<String> path, JsonNode value) {

    /** Pointer to the value that a reader has to look at. */
    String place() {
        return property == null ? pointer.get() : Pointers.join(pointer.get(), property);
    }
}
