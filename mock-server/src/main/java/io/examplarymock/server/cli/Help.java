package io.examplarymock.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.commons.cli.help.TextStyle;

/** Shows what there is to be asked for. */
final class Help {
    private static final String NAME = "mock-server";
    private static final int WIDTH = 100;
    private static final int FIRST_COLUMN = 38;
    private static final List<TextStyle> COLUMNS = List.of(
            TextStyle.builder()
                    .setMinWidth(FIRST_COLUMN)
                    .setMaxWidth(FIRST_COLUMN)
                    .setLeftPad(2)
                    .setIndent(2)
                    .get(),
            TextStyle.builder()
                    .setMaxWidth(WIDTH - FIRST_COLUMN - 4)
                    .setLeftPad(1)
                    .setIndent(0)
                    .get());

    private Help() {}

    /** All commands, and one of them with its options. */
    static void of(List<Command> commands, Command whole, PrintWriter out) {
        out.println("Usage: " + NAME + " [COMMAND] [OPTION…]");
        out.println("A stateful stand-in for the Examplary API.");
        out.println();
        out.println("Commands:");
        for (Command command : commands) {
            out.printf("  %-8s%s%n", command.name(), command.description().get(0));
        }
        out.println();
        out.println("Exit codes: 0 fine; 1 not healthy; 2 wrong usage or configuration; 3 the server itself failed.");
        out.println();
        of(whole, out);
    }

    /** One command with its options. */
    static void of(Command command, PrintWriter out) {
        out.println("Usage: " + NAME + " " + command.name() + " [OPTION…]");
        TextHelpAppendable page = new TextHelpAppendable(out);
        page.setMaxWidth(WIDTH);
        page.setLeftPad(0);
        page.setIndent(0);
        try {
            for (String sentence : command.description()) {
                page.appendParagraph(sentence);
            }
            page.appendTable(TableDefinition.from(null, COLUMNS, List.of("", ""), rows(command)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }

    private static List<List<String>> rows(Command command) {
        return Stream.concat(
                        command.options().stream().filter(option -> option.getDescription() != null),
                        Stream.of(MockServerCommand.HELP, MockServerCommand.VERSION))
                .map(option -> List.of(written(option), option.getDescription()))
                .toList();
    }

    private static String written(Option option) {
        String dashed = (option.getOpt() == null ? "" : "-" + option.getOpt() + ", ") + "--" + option.getLongOpt();
        return option.getArgName() == null ? dashed : dashed + " " + option.getArgName();
    }
}
