package io.examplarymock.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what the mock logs of its own defects; each is a finding, also where the answer looked well. */
final class DefectLog extends Handler implements AutoCloseable {
    // Held, since the JDK forgets a logger that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("io.examplarymock.server");

    private final List<String> seen = new ArrayList<>();
    private final boolean wasLoud = LOGGER.getUseParentHandlers();

    DefectLog() {
        LOGGER.addHandler(this);
        LOGGER.setUseParentHandlers(false);
    }

    /** Returns what was logged since it was asked last. */
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
            seen.add(text(record));
        }
    }

    private static String text(LogRecord record) {
        String message = record.getParameters() == null
                ? record.getMessage()
                : java.text.MessageFormat.format(record.getMessage(), record.getParameters());
        Throwable thrown = record.getThrown();
        if (thrown == null) {
            return message;
        }
        StringBuilder text = new StringBuilder(thrown + "; " + message);
        for (int i = 0; i < Math.min(12, thrown.getStackTrace().length); i++) {
            text.append("\n      ").append(thrown.getStackTrace()[i]);
        }
        return text.toString();
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(wasLoud);
    }
}
