package io.examplarymock.harness.replay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.examplarymock.harness.usage.ToolFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

@DisplayName("The page of a replay")
class HtmlReportTest {
    private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void draws_a_lane_for_each_student_of_a_small_class() throws IOException {
        String page = page(40, 0);

        assertThat(page).contains("aria-label=\"Lanes of students over time\"", ">Student 1<", ">Student 40<");
        assertThat(page).doesNotContain("How the class stands over time");
    }

    @Test
    void draws_a_large_class_as_a_whole_with_the_lanes_of_some() throws IOException {
        String page = page(41, 0);

        assertThat(page)
                .contains("aria-label=\"How the class stands over time\"", "41 students", "12 of 41 students:")
                .contains("<path class=\"area completed\"", "<rect class=\"answers\"", ">Student 12<")
                .doesNotContain(">Student 13<");
    }

    @Test
    void shows_of_a_large_class_those_who_failed() throws IOException {
        String page = page(60, 57);

        assertThat(page)
                .contains("1 of 60 students:", ">Student 57<", "<g class=\"mark failure\"", "expected 3, seen 1")
                .doesNotContain(">Student 1<");
    }

    @Test
    void needs_nothing_from_elsewhere_and_holds_texts_as_texts() throws IOException {
        String page = page(1, 1).replaceAll("(?s)<style>.*?</style>", "");

        assertThat(page)
                .doesNotContainPattern("(src|href)=\"(?!#|transcripts/)")
                .doesNotContain("<script", "<b>bold");
        assertThat(page).contains("&lt;b&gt;bold");
    }

    @Test
    void has_well_formed_pictures() throws IOException {
        List<String> pictures = SVG.matcher(page(60, 57))
                .results()
                .map((MatchResult picture) -> picture.group())
                .toList();

        assertThat(pictures)
                .hasSizeGreaterThan(2)
                .allSatisfy(picture -> assertThatCode(() -> DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(picture))))
                        .doesNotThrowAnyException());
    }

    private String page(int students, int failing) throws IOException {
        StringBuilder lines = new StringBuilder("{'script':'<b>bold','seed':1,'start':'2026-01-05T09:00:00Z'}\n");
        IntStream.rangeClosed(1, students).forEach(number -> {
            lines.append(line(number, 0, "created", "'flow':'take-exam'"));
            lines.append(line(number, 5, "status", "'from':'pending','to':'started'"));
            lines.append(line(number, 5, "step", "'step':1,'do':'answer','value':'<b>bold','correct':true"));
            lines.append(line(number, 9, "status", "'from':'started','to':'completed'"));
            if (number == failing) {
                lines.append(line(number, 9, "expectation", "'passed':false,'what':'answers','expected':3,'seen':1"));
            }
        });
        lines.append("{'passed':%s,'steps':1,'ended':'2026-01-05T09:00:09Z'}\n".formatted(failing == 0));
        Path transcript = Files.createDirectories(folder.resolve("transcripts")).resolve("some.ndjson");
        byte[] bytes = lines.toString().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Play play = TranscriptReader.read(
                "some.yaml",
                read -> {
                    if (read > 0) {
                        throw new ToolFailed("the transcript was over");
                    }
                    return new ByteArrayInputStream(bytes);
                },
                Optional.of(transcript),
                Duration.ofMillis(7),
                line -> {});
        return HtmlReport.of(new ReplayReport(List.of(play), "a mock"), folder);
    }

    private static String line(int student, int second, String kind, String details) {
        return "{'n':1,'at':'2026-01-05T09:00:0%dZ','student':'Student %d','session':'s%d','kind':'%s','details':{%s}}\n"
                .formatted(second, student, student, kind, details);
    }
}
