package io.examplarymock.client;

import java.util.List;

/** The JSON Schemas (draft 2020-12) of requests, answers and messages. */
public final class Schemas {
    private final AdminSide admin;

    Schemas(AdminSide admin) {
        this.admin = admin;
    }

    /** Returns the names of all schemas, for example {@code embed-session/create}. */
    public List<String> names() {
        return admin.list("/schemas", schema -> schema.text("name"));
    }

    /**
     * Returns a schema as JSON text; its {@code $id} is stable, its {@code $ref}s are relative to it.
     *
     * @throws MockException with status 404 if there is none of the name
     */
    public String document(String name) {
        return admin.text("/schemas/" + AdminSide.encoded(name).replace("%2F", "/"));
    }

    /** Returns all schemas as a zip archive. */
    public byte[] zip() {
        return admin.bytes("/schemas.zip");
    }
}
