package io.examplarymock.server.cli;

import io.examplarymock.server.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How log lines look: for people, or one JSON object a line. They go to standard error. */
enum LogFormat {
    TEXT {
        @Override
        String line(LogRecord record, String message) {
            return record.getInstant() + " " + record.getLevel() + " " + message + System.lineSeparator();
        }
    },
    JSON {
        @Override
        String line(LogRecord record, String message) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", record.getInstant().toString());
            line.put("level", record.getLevel().getName().toLowerCase(Locale.ROOT));
            line.put("logger", record.getLoggerName());
            line.put("message", message);
            return Json.text(line) + "\n";
        }
    };

    abstract String line(LogRecord record, String message);

    /** Makes the whole process log in this format. */
    void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setFormatter(new Lines(this));
        root.addHandler(console);
        root.setLevel(Level.WARNING);
        Logger.getLogger("io.examplarymock").setLevel(Level.INFO);
    }

    private static final class Lines extends Formatter {
        private final LogFormat format;

        private Lines(LogFormat format) {
            this.format = format;
        }

        @Override
        public String format(LogRecord record) {
            String message = formatMessage(record);
            if (record.getThrown() != null) {
                StringWriter trace = new StringWriter();
                record.getThrown().printStackTrace(new PrintWriter(trace));
                message = message + System.lineSeparator() + trace;
            }
            return format.line(record, message);
        }
    }
}
