package io.examplarymock.harness.drift.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in a zip file; nothing is unpacked. */
final class Zip {
    private static final int MOST_ENTRIES = 10_000;

    private Zip() {}

    static boolean holds(byte[] file, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            for (int index = 0; entry != null && index < MOST_ENTRIES; index++) {
                if (entry.getName().equals(name)) {
                    return true;
                }
                entry = zip.getNextEntry();
            }
            return false;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }
}
