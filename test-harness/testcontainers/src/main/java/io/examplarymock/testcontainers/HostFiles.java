package io.examplarymock.testcontainers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.utility.MountableFile;

/** Files of this machine on their way into the container, whose process is not the user who owns them here. */
final class HostFiles {
    /** Everybody may read, and enter folders. */
    static final Integer READABLE = 0755;

    private HostFiles() {}

    /**
     * Returns a file or folder so that the mock may read its copy.
     *
     * @throws IllegalArgumentException if there is none
     */
    static MountableFile readable(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            throw new IllegalArgumentException("There is no file or folder " + fileOrFolder.toAbsolutePath());
        }
        return MountableFile.forHostPath(fileOrFolder, READABLE);
    }

    /** Returns where a copy goes, if single files and the contents of folders all go into one folder. */
    static String place(Path fileOrFolder, String folder) {
        return Files.isDirectory(fileOrFolder) ? folder : folder + "/" + fileOrFolder.getFileName();
    }
}
