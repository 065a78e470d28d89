package io.examplarymock.server.admin;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.server.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** GET schemas.zip: all schemas in folders by name, so that relative references hold. */
final class GetSchemasZip implements AdminHandler {
    @Override
    public Response handle(AdminCall call) {
        return Response.of(200, "application/zip", zip(SchemaCatalog.load()))
                .with("Content-Disposition", "attachment; filename=\"examplary-mock-schemas.zip\"");
    }

    private static byte[] zip(SchemaCatalog catalog) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : catalog.names()) {
                ZipEntry entry = new ZipEntry(name + ".json");
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(catalog.text(name).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
