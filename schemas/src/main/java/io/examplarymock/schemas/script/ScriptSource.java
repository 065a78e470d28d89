package io.examplarymock.schemas.script;

import java.io.IOException;
import java.nio.file.Path;

/** Where a script and the files that it includes come from. */
@FunctionalInterface
public interface ScriptSource {

    /**
     * Returns the text of a file.
     *
     * @param name a path relative to the root of the source, with slashes and without {@code .} and {@code ..}
     * @throws IOException if there is no such text; the message says why, in a form that continues {@code cannot
     *     include "name": }
     */
    String text(String name) throws IOException;

    /** Returns the files below a folder; a link that leads out of it is refused, and so is a file above 1 MiB. */
    static ScriptSource folder(Path root) {
        return new FolderSource(root);
    }

    /** Returns a source without any files, for a script that comes as text. */
    static ScriptSource none() {
        return name -> {
            throw new IOException("a script that comes without its folder cannot include files");
        };
    }
}
