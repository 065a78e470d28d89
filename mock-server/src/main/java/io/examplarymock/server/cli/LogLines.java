package io.examplarymock.server.cli;

import io.examplarymock.server.MockOptions.LogFormat;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.value.Members;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Writes log lines to standard error, for people or as one JSON object each. */
final class LogLines extends Formatter {
    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final LogFormat format;

    private LogLines(LogFormat format) {
        this.format = format;
    }

    /** Makes the whole process log in this format. */
    static void install(LogFormat format) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setFormatter(new LogLines(format));
        root.addHandler(console);
        root.setLevel(Level.WARNING);
        Logger.getLogger("io.examplarymock").setLevel(Level.INFO);
        // What matters of a database that is away, its store says in one line.
        POOL.setLevel(Level.OFF);
        MIGRATIONS.setLevel(Level.OFF);
    }

    @Override
    public String format(LogRecord record) {
        return format == LogFormat.JSON ? json(record) : text(record);
    }

    private String text(LogRecord record) {
        String line = record.getInstant() + " " + record.getLevel() + " " + formatMessage(record);
        return line + System.lineSeparator() + trace(record);
    }

    private String json(LogRecord record) {
        String trace = trace(record);
        return Json.text(Members.start()
                        .put("at", record.getInstant().toString())
                        .put("level", record.getLevel().getName().toLowerCase(Locale.ROOT))
                        .put("logger", record.getLoggerName())
                        .put("message", formatMessage(record))
                        .put("trace", trace.isEmpty() ? null : trace)
                        .withoutNulls()
                        .toMap())
                + "\n";
    }

    private static String trace(LogRecord record) {
        if (record.getThrown() == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
