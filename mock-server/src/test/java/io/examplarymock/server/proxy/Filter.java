package io.examplarymock.server.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filter of jq that the document shows. */
final class Filter {
    private static final Pattern BLOCK = Pattern.compile("```jq\n(.*?)```", Pattern.DOTALL);

    private Filter() {}

    static String ofDocument() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/proxy.md")));
        if (!block.find()) {
            throw new IllegalStateException("docs/proxy.md shows no filter");
        }
        return block.group(1);
    }
}
