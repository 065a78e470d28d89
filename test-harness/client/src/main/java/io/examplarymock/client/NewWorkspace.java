package io.examplarymock.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a workspace shall be like; immutable. Start at {@link #plain} and add what differs. */
public final class NewWorkspace {
    private final Map<String, Object> body;

    private NewWorkspace(Map<String, Object> body) {
        this.body = body;
    }

    /** An approved workspace whose name and owner the mock chooses. */
    public static NewWorkspace plain() {
        return new NewWorkspace(Map.of());
    }

    /** Gives it a name. */
    public NewWorkspace named(String name) {
        return with("name", name);
    }

    /** Keeps it from using embed sessions (fact G10). */
    public NewWorkspace unapproved() {
        return with("approved", false);
    }

    /** Gives its key to a user of this e-mail address and name. */
    public NewWorkspace ownedBy(String email, String name) {
        return with("owner", Map.of("email", email, "name", name));
    }

    Map<String, Object> body() {
        return body;
    }

    private NewWorkspace with(String member, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(body);
        next.put(member, value);
        return new NewWorkspace(next);
    }
}
