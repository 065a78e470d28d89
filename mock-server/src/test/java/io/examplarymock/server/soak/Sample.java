package io.examplarymock.server.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What this process holds, client and server together.
 *
 * @param heap in use after a collection, in KiB
 * @param resident in KiB; 0 where the system does not tell
 * @param handles open files and sockets; 0 where the system does not tell
 */
record Sample(int hour, long requests, long heap, long resident, int threads, long handles) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static Sample take(int hour, long requests) {
        // The second collection takes what the first one had to ask for.
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long handles = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        return new Sample(hour, requests, heap, residentKib(), threads, handles);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %2d | %d | %.1f | %d | %d | %d |",
                hour,
                requests,
                heap / 1024.0,
                resident / 1024,
                threads,
                handles);
    }

    private static long residentKib() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0L);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
