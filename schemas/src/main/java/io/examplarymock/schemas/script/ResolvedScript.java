package io.examplarymock.schemas.script;

import java.util.Map;

/**
 * A script without includes and variables, in the form of the schema {@code script/resolved}.
 *
 * @param name what the script shows
 * @param members the whole document: unmodifiable maps and lists of texts, truth values, nulls and numbers, which are
 *     {@link Integer}s where they fit, else {@link Long}s, else {@link Double}s
 */
public record ResolvedScript(String name, Map<String, Object> members) {

    /** Returns the document as JSON, members in their order. */
    public String json() {
        return Trees.write(members);
    }
}
