package io.examplarymock.server.generation;

import io.examplarymock.server.value.Lazy;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known about one subject in one language.
 *
 * @param names how the subject is called; the first name is the one to show
 * @param topics what belongs to the subject
 * @param entries the rest, by far the most of the file: of most subjects nobody wants to know more than the name
 */
record Bank(List<String> names, String topics, Lazy<List<Item>> entries) {

    /** The entries with the names and the topics. */
    private static final int HEAD = 2;

    private static final Pattern COMMA = Pattern.compile(", *");
    private static final Pattern FORMATTING = Pattern.compile("[\\[\\]{}=_\\s]+");
    private static final Pattern TOO_LONG = Pattern.compile("^(.{80}).+$");

    /** Reads {@code <slug>.<language>.txt}. */
    static Bank of(String slug, Language language) {
        return read(Resource.text(slug, language));
    }

    /**
     * The bank for a subject that nobody wrote one for, or that ran out: its entries hold for every subject. Entries
     * with {@code {context}} are left out when there is no context.
     */
    static Bank general(String subject, String context, Language language) {
        String text = Resource.text("general", language);
        if (Topic.isEmpty(context)) {
            text = text.replaceAll("(?m)^[a-z].*\\{context}.*\\n(?: .*\\n)*", "");
        } else {
            text = text.replace("{context}", shown(context));
        }
        return read(text.replace("{subject}", shown(subject)));
    }

    List<Item> items() {
        return entries.get();
    }

    String name() {
        return names.get(0);
    }

    private static Bank read(String text) {
        List<Block> head = BankFile.blocks(text).limit(HEAD).toList();
        return new Bank(
                names(head.get(0)),
                head.get(1).text(),
                Lazy.of(() ->
                        BankFile.blocks(text).skip(HEAD).map(BankFile::item).toList()));
    }

    private static List<String> names(Block block) {
        return COMMA.splitAsStream(block.text()).toList();
    }

    /** A caller's text on one line, without the characters that mean something in a bank file, and not too long. */
    private static String shown(String text) {
        String line = FORMATTING.matcher(text).replaceAll(" ").strip();
        return TOO_LONG.matcher(line).replaceFirst("$1…");
    }
}
