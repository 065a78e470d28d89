package io.examplarymock.server.store.file;

import io.examplarymock.server.store.UnusableStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Opens the file, or says in one line why not; a file that cannot be opened is left as it is. */
final class Opening {
    private Opening() {}

    /** What the engine calls the file: absolute, since it takes the beginning of some other names for a file system. */
    static String name(Path path) {
        return path.toAbsolutePath().toString();
    }

    static StoreFile of(Path path) {
        Path absolute = path.toAbsolutePath();
        Path folder = absolute.getParent();
        if (Files.isDirectory(absolute)) {
            throw refusal(path, "is a folder; name a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw refusal(path, "cannot be made: there is no folder " + folder + "; make it first");
        }
        if (Files.exists(absolute) && !(Files.isReadable(absolute) && Files.isWritable(absolute))) {
            throw refusal(path, "may not be read and written by this user; change its rights, or name another file");
        }
        if (!Files.exists(absolute) && !Files.isWritable(folder)) {
            throw refusal(path, "cannot be made: this user may not write into " + folder);
        }
        try {
            return StoreFile.open(name(path));
        } catch (StoreFile.WrongFormat wrong) {
            throw refusal(
                    path,
                    wrong.format() == null
                            ? "is no store of this server; name another file"
                            : "has the format " + wrong.format() + ", and this server knows formats up to "
                                    + StoreFile.FORMAT + "; start the newer server that wrote it");
        } catch (MVStoreException e) {
            throw refusal(path, reason(e));
        }
    }

    private static String reason(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> "is in use by another server; stop that one, or name another file";
            case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "was written by a newer version of its engine; start the newer server that wrote it";
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
                "cannot be read and written: " + new StoreFailure(e).getMessage();
            default ->
                "is damaged, or no store of this server; it is left as it is: put back a copy of it, or name another"
                        + " file";
        };
    }

    private static UnusableStore refusal(Path path, String why) {
        return new UnusableStore("--store file:" + path + " " + why);
    }
}
