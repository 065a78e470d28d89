package io.examplarymock.harness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scripts in a folder, and the transcripts that a mock would give of them. */
record ScriptFolder(Path folder) {
    static final String GOOD = """
            script: 1
            name: A teacher cancels
            given: {session: {flow: generate-exam}}
            steps: [open, cancel]
            """;

    static final String TRANSCRIPT_HEAD =
            "{'script':'A teacher cancels','seed':1,'start':'2026-01-05T09:00:00Z','students':1,'format':1}\n";

    static final String CREATED = line(1, "09:00:00", "created", "'flow':'generate-exam','actor':'user_1'");

    /** Of a play in which all went as expected. */
    static final String PASSED = TRANSCRIPT_HEAD
            + CREATED
            + line(2, "09:01:30", "step", "'step':1,'do':'cancel'")
            + line(3, "09:01:30", "status", "'from':'pending','to':'cancelled'")
            + line(4, "09:01:30", "message", "'status':'cancelled','outputs':null")
            + line(5, "09:01:30", "expectation", "'step':null,'passed':true,'what':'status'")
            + end(true);

    /** Of a play with an expectation that failed, and a refusal that nobody expected. */
    static final String FAILED = TRANSCRIPT_HEAD
            + CREATED
            + line(2, "09:00:20", "refused", "'step':2,'do':'answer','text':'no <question> 9','expected':false")
            + line(
                    3,
                    "09:01:30",
                    "expectation",
                    "'step':null,'passed':false,'what':'status','expected':'completed','seen':'pending'")
            + end(false);

    static String line(int number, String time, String kind, String details) {
        return "{'n':%d,'at':'2026-01-05T%sZ','student':'Ada','session':'embed_session_1','kind':'%s','details':{%s}}\n"
                .formatted(number, time, kind, details);
    }

    static String end(boolean passed) {
        return "{'passed':%s,'students':1,'failures':0,'steps':2,'events':5,'ended':'2026-01-05T09:01:30Z'}\n"
                .formatted(passed);
    }

    String write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
