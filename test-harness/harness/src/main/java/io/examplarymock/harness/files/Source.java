package io.examplarymock.harness.files;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where a document comes from.
 *
 * @param name as the user knows it
 */
public record Source(String name, Opening opening) {

    /** Opens the document, once. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    static Source file(Path file) {
        return new Source(file.toString(), () -> Files.newInputStream(file));
    }

    static Source standardInput(InputStream in) {
        return new Source("stdin", () -> in);
    }

    /** Returns the document's text, or ends in {@link WrongUsage} that says why it cannot be read. */
    public String read() {
        try (InputStream in = opening.open()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (NoSuchFileException e) {
            throw unreadable("there is no such file");
        } catch (AccessDeniedException e) {
            throw unreadable("access is denied");
        } catch (CharacterCodingException e) {
            throw unreadable("it is no UTF-8 text");
        } catch (IOException e) {
            throw unreadable(e.getMessage());
        }
    }

    private WrongUsage unreadable(String reason) {
        return new WrongUsage("cannot read " + name + ": " + reason);
    }
}
