package io.examplarymock.harness.replay.report;

import java.util.List;

/** The small signs on lanes: which there are, how they look, and how far from the middle of the lane they stand. */
final class Mark {
    private static final double ABOVE = -13;
    private static final double BELOW = 13;

    private Mark() {}

    /** Each sign and what it means, in the order of the legend. */
    static List<List<String>> legend() {
        return List.of(
                List.of("right", "right answer"),
                List.of("wrong", "wrong answer"),
                List.of("answer", "answer"),
                List.of("message", "message to the page around"),
                List.of("redirect", "redirect"),
                List.of("step", "another step"),
                List.of("clock", "by the clock"),
                List.of("trouble", "trouble"),
                List.of("refused", "refused, as the script expects"),
                List.of("check", "as expected"),
                List.of("failure", "not as expected"));
    }

    /** The sign of a line; empty for one that the bar shows already. */
    static String of(TranscriptLine line) {
        return switch (line.kind()) {
            case "step", "edit" -> step(line);
            case "expired", "time-limit" -> "clock";
            case "expectation" -> "check";
            case "message", "redirect", "trouble", "refused" -> line.kind();
            default -> "";
        };
    }

    private static String step(TranscriptLine line) {
        if (!line.details().get("value").isPresent()) {
            return "step";
        }
        if (line.details().get("correct").isTrue()) {
            return "right";
        }
        return line.details().get("correct").json().equals("false") ? "wrong" : "answer";
    }

    static double offset(String shape) {
        return switch (shape) {
            case "message", "redirect" -> BELOW;
            case "failure", "check", "trouble", "refused" -> ABOVE;
            default -> 0;
        };
    }

    static String drawing(String shape) {
        return switch (shape) {
            case "message" -> "<path d=\"M-5-3.5h10v7h-10zl5 4 5-4\"/>";
            case "redirect" -> "<path d=\"M-5 0h9m-3-3.5 3.5 3.5-3.5 3.5\"/>";
            case "step" -> "<path d=\"M0-8v16\"/>";
            case "clock" -> "<circle r=\"6\"/><path d=\"M0-3.5v3.5l2.5 1.5\"/>";
            case "trouble" -> "<path d=\"M1-6-4 1h3.5l-1 5 5-7h-3.500z\"/>";
            case "refused" -> "<path d=\"M-3.500-3.500 3.500 3.500M3.500-3.500-3.500 3.500\"/>";
            case "check" -> "<path d=\"M-4 0-1 3 4-3\"/>";
            case "failure" -> "<path d=\"M0-7 7 0 0 7-7 0z\"/><path class=\"sign\" d=\"M0-3.500v4M0 2.800v.4\"/>";
            default -> "<circle r=\"4\"/>";
        };
    }
}
