package io.examplarymock.server.generation;

import io.examplarymock.server.generation.Item.Pairs.Pair;
import io.examplarymock.server.generation.Item.Timeline.Event;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the text files with what is known about a subject. An entry starts at the left margin with its keyword; its
 * lines are indented; {@code #} starts a comment line. In parentheses: {@code easy} or {@code hard}, and words that a
 * topic may be searched by.
 *
 * <pre>
 * fact: Which gas do plants take in for photosynthesis?        also asked without options
 *   + carbon dioxide
 *   - oxygen
 * choice: Which of these is a mammal?                          the same, but only with options
 * several: Which of these are primary colours?                 several lines with +
 * picture: Which picture shows a right angle?                  answers are Drawing commands
 * true: The heart pumps blood.                                 or false:
 * gap (easy): The heart pumps [blood] through the [body].
 * pairs: Match each country with its capital.
 *   ? What is the capital of {left}?                           or a question with {right}
 *   France = Paris
 * order: Put the planets in order, starting nearest to the Sun.
 *   Mercury
 * timeline: Put these discoveries in chronological order.
 *   1928 = Fleming discovers penicillin                        or 1945-05-08 = ...
 * compute speed (motion): A train covers {total} km in ...     a Sum; computeyear: when a year answers it
 * explain: Explain why ice floats on water.                    lines are what a good answer mentions
 * essay: Discuss ...
 * text: A title                                                lines are the body; also intro: and outro:
 * </pre>
 */
final class BankFile {

    private static final Pattern ENTRY_START = Pattern.compile("\\R+(?=\\S)");
    private static final Pattern ANSWER = Pattern.compile("\\[([^]]+)]");
    private static final String BLANK = "___";

    private BankFile() {}

    /** The entries in their order, each read only when the stream comes to it. */
    static Stream<Block> blocks(String text) {
        return ENTRY_START
                .splitAsStream(text)
                .filter(entry -> !entry.startsWith("#"))
                .map(entry -> entry.lines().filter(line -> !line.isBlank()).toList())
                .map(lines -> Block.read(
                        lines.get(0), lines.stream().skip(1).map(String::strip).toList()));
    }

    static Item item(Block block) {
        Mark mark = block.mark();
        String text = block.text();
        List<String> lines = block.lines();
        return switch (block.keyword()) {
            case "fact" -> fact(block, Item.Kind.OPEN);
            case "choice" -> fact(block, Item.Kind.CLOSED);
            case "several" -> new Item.Several(mark, text, block.linesWith("+"), block.linesWith("-"));
            case "picture" -> new Item.Picture(mark, text, only(block, "+"), block.linesWith("-"));
            case "true", "false" ->
                new Item.Statement(mark, text, block.keyword().equals("true"));
            case "gap" -> gap(mark, text);
            case "pairs" -> new Item.Pairs(mark, text, only(block, "?"), halves(lines, Pair::new));
            case "order" -> new Item.Steps(mark, text, lines);
            case "timeline" -> new Item.Timeline(mark, text, halves(lines, Event::new));
            case "compute", "computeyear" ->
                new Item.Computed(mark, block.name(), text, block.keyword().equals("computeyear"));
            case "explain" -> new Item.Explain(mark, text, lines);
            case "essay" -> new Item.Essay(mark, text);
            case "intro", "text", "outro" -> new Item.Reading(mark, block.keyword(), text, String.join(" ", lines));
            default -> throw new IllegalArgumentException("Unknown keyword in a bank file: " + block.keyword());
        };
    }

    private static Item fact(Block block, Item.Kind kind) {
        return new Item.Fact(
                block.mark(), block.text(), only(block, "+"), block.linesWith("-"), kind, List.of(block.text()));
    }

    private static Item gap(Mark mark, String text) {
        List<String> answers =
                ANSWER.matcher(text).results().map(match -> match.group(1)).toList();
        return new Item.Gap(mark, ANSWER.matcher(text).replaceAll(BLANK), answers);
    }

    private static String only(Block block, String sign) {
        List<String> lines = block.linesWith(sign);
        if (lines.size() != 1) {
            throw new IllegalArgumentException("Exactly one line with " + sign + " belongs under: " + block.text());
        }
        return lines.get(0);
    }

    private static <T> List<T> halves(List<String> lines, BiFunction<String, String, T> halves) {
        return lines.stream()
                .filter(line -> line.contains(" = "))
                .map(line -> {
                    int equals = line.indexOf(" = ");
                    return halves.apply(line.substring(0, equals), line.substring(equals + 3));
                })
                .toList();
    }
}
