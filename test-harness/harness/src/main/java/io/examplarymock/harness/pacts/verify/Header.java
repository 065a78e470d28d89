package io.examplarymock.harness.pacts.verify;

import io.examplarymock.harness.usage.WrongUsage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header of a request. */
public record Header(String name, String value) {
    static final String AUTHORIZATION = "Authorization";

    private static final Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*:\\s*(\\S.*)");

    /**
     * Reads a line such as {@code Authorization: Bearer examp_…}.
     *
     * @throws WrongUsage if it is none; does not repeat it, since it may hold a key
     */
    public static Header parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new WrongUsage("--header takes a name, a colon and a value, such as \"Authorization: Bearer …\"");
        }
        return new Header(parts.group(1), parts.group(2));
    }

    boolean isAuthorization() {
        return name.equalsIgnoreCase(AUTHORIZATION);
    }
}
