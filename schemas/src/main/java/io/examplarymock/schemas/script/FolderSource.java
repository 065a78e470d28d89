package io.examplarymock.schemas.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files below a folder. */
final class FolderSource implements ScriptSource {

    private final Path root;

    FolderSource(Path root) {
        this.root = root;
    }

    @Override
    public String text(String name) throws IOException {
        try (InputStream in = Files.newInputStream(confined(name))) {
            byte[] bytes = in.readNBytes(YamlDocument.MAX_BYTES + 1);
            if (bytes.length > YamlDocument.MAX_BYTES) {
                throw new IOException(YamlDocument.TOO_LONG);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException absent) {
            throw new IOException("there is no such file", absent);
        } catch (AccessDeniedException denied) {
            throw new IOException("access is denied", denied);
        } catch (FileSystemException unreadable) {
            throw new IOException("the file cannot be read", unreadable);
        } catch (CharacterCodingException other) {
            throw new IOException("it is no UTF-8 text", other);
        }
    }

    /** Compares real paths, so that no link leads out of the folder. */
    private Path confined(String name) throws IOException {
        Path file;
        try {
            file = root.toRealPath().resolve(name).normalize();
        } catch (InvalidPathException impossible) {
            throw new IOException("there is no such file", impossible);
        }
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("it lies outside the folder " + shown() + ", and so is not read");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no file");
        }
        return file;
    }

    private String shown() {
        return root.toString().isEmpty() ? "of the script" : root.toString();
    }
}
