package io.examplarymock.harness.pacts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The document of pacts check")
class DocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/pacts-check.md");
    private static final Path EXAMPLE = Path.of("src/test/resources/pacts/web-shop.json");

    @Test
    void shows_what_is_really_printed() throws IOException {
        String printed = Pacts.check(EXAMPLE).asText().replace(EXAMPLE.toString(), "web-shop.json");
        if (Boolean.getBoolean("examplary.docs.write")) {
            Matcher place = section("example");
            String text = Files.readString(DOCUMENT);
            Files.writeString(
                    DOCUMENT,
                    text.substring(0, place.start(1)) + "```\n" + printed + "\n```\n" + text.substring(place.end(1)));
        }

        assertThat(section("example").group(1)).isEqualTo("```\n" + printed + "\n```\n");
    }

    @Test
    void lists_every_rule() throws IOException {
        assertThat(section("rules").group(1).lines().skip(2).map(row -> row.split("`", -1)[1]))
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
    }

    private static Matcher section(String name) throws IOException {
        Matcher section = Pattern.compile("<!-- checked: " + name + " -->\n(.*?)<!-- end -->", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT));
        assertThat(section.find()).isTrue();
        return section;
    }
}
