package io.examplarymock.server.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HTML that people wrote")
class SafeHtmlTest {

    private static String written(List<Node> nodes) {
        String xml = XmlText.of(Element.named("div").holding(nodes));
        return xml.lines().skip(1).reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b);
    }

    private static String flow(String html) {
        return written(SafeHtml.flow(html));
    }

    private static String inline(String html) {
        return written(SafeHtml.inline(html));
    }

    @Nested
    @DisplayName("as blocks")
    class Blocks {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "<p>a <b>b</b></p><ul><li>c</li></ul> | <div><p>a <b>b</b></p><ul><li>c</li></ul></div>",
                    "<P CLASS=x>a<BR>b                    | <div><p>a<br/>b</p></div>",
                    "<b>a<p>b</p></b>c                    | <div><b>a</b><p>b</p>c</div>",
                    "<p>a<p>b                             | <div><p>a</p><p>b</p></div>",
                    "<li>a<li>b                           | <div><ul><li>a</li><li>b</li></ul></div>",
                    "<ul>a<ul>b</ul></ul>                 | <div><ul><li>a<ul><li>b</li></ul></li></ul></div>",
                    "<blockquote>a</blockquote>           | <div><blockquote><div>a</div></blockquote></div>",
                    "<table><tr><td>a<td>b<tr><td>c</table> | <div><div><p> a b</p><p> c</p></div></div>",
                    "</p></b>a                            | <div>a</div>",
                    "<u>a</u> <mark>b</mark>              | <div>a b</div>"
                })
        void are_made_well_formed(String html, String expected) {
            assertThat(flow(html)).isEqualTo(expected);
        }

        @Test
        void are_flattened_where_they_nest_too_deeply() {
            assertThat(flow("<div>".repeat(100_000) + "x"))
                    .hasSizeLessThan(1000)
                    .contains("x");
            assertThat(flow("<ul><li>".repeat(1000) + "x")).contains("x");
        }
    }

    @Nested
    @DisplayName("as inline content")
    class Inline {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "<p>a</p><p>b</p>         | <div>a<br/>b</div>",
                    "a<ul><li>b<li>c</ul>     | <div>a<br/>b<br/>c</div>",
                    "<h1><em>a</em></h1>      | <div><em>a</em></div>",
                    "<sup>2<sub>3             | <div><sup>2<sub>3</sub></sup></div>"
                })
        void breaks_lines_where_blocks_meet(String html, String expected) {
            assertThat(inline(html)).isEqualTo(expected);
        }
    }

    @Nested
    @DisplayName("that is really plain text")
    class PlainText {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "a < b & c > d             | <div>a &lt; b &amp; c &gt; d</div>",
                    "List<String> x            | <div>List&lt;String&gt; x</div>",
                    "x <3                      | <div>x &lt;3</div>",
                    "AT&T &amp; &lt;b&gt; &foo; | <div>AT&amp;T &amp; &lt;b&gt; &amp;foo;</div>",
                    "What does <script> do?    | <div>What does  do?</div>"
                })
        void keeps_its_characters(String text, String expected) {
            assertThat(inline(text)).isEqualTo(expected);
        }
    }

    @Nested
    @DisplayName("that could run something")
    class Active {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script>",
                    "<SCRIPT src=//a.test>alert(1)</SCRIPT >",
                    "<style>p{}</style>",
                    "<iframe srcdoc='<p>x'></iframe>",
                    "<svg onload=alert(1)><p>x</svg>",
                    "<img src=x onerror=alert(1)>",
                    "<img src='javascript:alert(1)'>",
                    "<img src='data:image/svg+xml;base64,AAAA'>",
                    "<x-y onclick='alert(1)'>",
                    "<!-- <b>x</b> -->",
                    "<!DOCTYPE html>"
                })
        void leaves_nothing(String html) {
            assertThat(flow(html)).isEqualTo("<div/>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<a href=javascript:alert(1)>x</a>",
                    "<a href='java&#115;cript:alert(1)'>x</a>",
                    "<a href=' jAvAsCrIpT:alert(1)'>x</a>",
                    "<a href='data:text/html,x'>x</a>",
                    "<a href='/relative'>x</a>",
                    "<a onclick=alert(1)>x</a>"
                })
        void leaves_the_text_of_a_link(String html) {
            assertThat(flow(html)).isEqualTo("<div>x</div>");
        }

        @Test
        void keeps_harmless_links_and_images() {
            assertThat(flow("<a href='https://a.test/?a=1&amp;b=2' target=_blank>x</a>"))
                    .isEqualTo("<div><a href=\"https://a.test/?a=1&amp;b=2\">x</a></div>");
            assertThat(flow("<img alt='cat' src=https://a.test/cat.png onload=x()>"))
                    .isEqualTo("<div><img src=\"https://a.test/cat.png\" alt=\"cat\"/></div>");
        }
    }

    @Nested
    @DisplayName("of a million characters")
    class Huge {
        /** Linear reading takes a fraction of a second, quadratic reading minutes, on machines of whatever load. */
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<",
                    "<a ",
                    "<a \"",
                    "<script>",
                    "<!--",
                    "<x <y ",
                    "<a b='",
                    "&",
                    "<li>",
                    "<ul>",
                    "<b a=",
                    "]]>"
                })
        void is_read_in_linear_time(String piece) {
            String html = piece.repeat(1_000_000 / piece.length());
            assertTimeoutPreemptively(PATIENCE, () -> SafeHtml.flow(html));
            assertTimeoutPreemptively(PATIENCE, () -> SafeHtml.flow(html + ">"));
        }
    }
}
