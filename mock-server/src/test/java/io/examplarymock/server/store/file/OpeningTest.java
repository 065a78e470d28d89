package io.examplarymock.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.examplarymock.server.store.UnusableStore;
import io.examplarymock.server.testing.Caller;
import io.examplarymock.server.workspace.Life;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file for a store is refused in one line")
class OpeningTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void names_a_file() {
        file = folder.resolve("mock.store");
    }

    @Test
    void if_it_is_a_folder() {
        assertRefused(folder, "is a folder; name a file");
    }

    @Test
    void if_its_folder_is_missing() {
        Path missing = folder.resolve("missing");

        assertRefused(
                missing.resolve("mock.store"), "cannot be made: there is no folder " + missing + "; make it first");
    }

    @Test
    void while_another_server_uses_it() {
        FileStore first = FileStore.open(file);
        try {
            assertRefused(file, "is in use by another server; stop that one, or name another file");
        } finally {
            first.close();
        }
        FileStore.open(file).close();
    }

    @Test
    void if_a_newer_server_wrote_it() {
        write("meta", "format", "2");

        assertRefused(
                file, "has the format 2, and this server knows formats up to 1; start the newer server that wrote it");
    }

    @Test
    void if_another_program_wrote_it() {
        write("notes", "a", "b");

        assertRefused(file, "is no store of this server; name another file");
    }

    @Test
    void if_it_is_something_else_which_stays_as_it_was() throws IOException {
        String text = "Dear diary, today I will not be overwritten. ".repeat(1000);
        Files.writeString(file, text);

        assertRefused(
                file,
                "is damaged, or no store of this server; it is left as it is: put back a copy of it, or name another"
                        + " file");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void if_it_is_damaged_and_it_stays_as_it_was() throws IOException {
        FileStore store = FileStore.open(file);
        store.add(Life.born(Caller.freshKey()));
        store.close();
        byte[] damaged = Files.readAllBytes(file);
        Arrays.fill(damaged, 0, damaged.length, (byte) 'x');
        Files.write(file, damaged);

        assertThatThrownBy(() -> FileStore.open(file))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("is damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void unless_it_is_empty() throws IOException {
        Files.write(file, "".getBytes(StandardCharsets.UTF_8));

        FileStore store = FileStore.open(file);

        assertThat(store.size()).isZero();
        store.close();
    }

    private void assertRefused(Path path, String why) {
        assertThatThrownBy(() -> FileStore.open(path))
                .isInstanceOf(UnusableStore.class)
                .hasMessage("--store file:" + path + " " + why);
    }

    private void write(String map, String key, String value) {
        MVStore engine = new MVStore.Builder().fileName(file.toString()).open();
        engine.openMap(map).put(key, value);
        engine.close();
    }
}
