package io.examplarymock.server.fuzz;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A sequence of calls with one key, of a mock that keeps its workspaces in a file,")
class IsolationInFileTest extends IsolationContract {
    IsolationInFileTest(@TempDir Path folder) {
        super("file:" + folder.resolve("mock.store"), 0.75);
    }
}
