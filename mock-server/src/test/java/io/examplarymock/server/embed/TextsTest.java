package io.examplarymock.server.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.flow.Flow;
import io.examplarymock.server.flow.Flows;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The texts of the pages")
class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @MethodSource("flows")
    void are_there_in_Dutch_as_in_English(String flow) {
        Texts english = Texts.in("en", flow);
        Texts dutch = Texts.in("nl", flow);

        assertThat(dutch.byName().keySet()).isEqualTo(english.byName().keySet());
        english.byName()
                .forEach((name, text) -> assertThat(placeholders(dutch.get(name)))
                        .as(name)
                        .isEqualTo(placeholders(String.valueOf(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "nl-BE", "NL_be", " nl "})
    void follow_the_language_of_the_locale(String locale) {
        assertThat(Texts.in(locale, null).language()).isEqualTo("nl");
        assertThat(Texts.in(locale, null).asked()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "xx-yy", "<script>"})
    void say_which_language_is_missing(String locale) {
        assertThat(Texts.in(locale, null).language()).isEqualTo("en");
        assertThat(Texts.in(locale, null).asked()).isEqualTo(locale);
    }

    @Test
    void are_English_where_no_locale_is_given() {
        for (Object locale : new Object[] {null, "", 7, List.of()}) {
            assertThat(Texts.in(locale, null).language()).isEqualTo("en");
            assertThat(Texts.in(locale, null).asked()).isNull();
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> flows() {
        return Flows.all().stream().map(Flow::slug);
    }
}
