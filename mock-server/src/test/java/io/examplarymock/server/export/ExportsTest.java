package io.examplarymock.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.ExamDraft;
import io.examplarymock.server.exam.QuestionDraft;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Exports")
class ExportsTest {
    private final Exports exports = new Exports(Optional.empty());

    @Test
    void openAsAPackageThatIsNamedAfterItsExam() throws IOException {
        Exam exam = exam();

        Exports.Export export = exports.open(exports.keep(exam)).orElseThrow();

        assertThat(export.fileName()).isEqualTo(exam.id() + "-qti3.zip");
        assertThat(entries(export.bytes())).contains("imsmanifest.xml");
    }

    @Test
    void haveLinksOfTheirOwn() {
        Exam exam = exam();

        assertThat(exports.keep(exam)).isNotEqualTo(exports.keep(exam)).matches("[0-9A-Za-z]{43}\\.zip");
    }

    @Test
    void areNotThereUnderAnotherLink() {
        exports.keep(exam());

        assertThat(exports.open("nothing.zip")).isEmpty();
    }

    @Test
    void keepTheNewestThousand() {
        Exam exam = exam();
        String first = exports.keep(exam);
        String second = exports.keep(exam);
        IntStream.range(1, Exports.LIMIT).forEach(number -> exports.keep(exam));

        assertThat(exports.open(first)).isEmpty();
        assertThat(exports.open(second)).isPresent();
    }

    private static Exam exam() {
        QuestionDraft question = new QuestionDraft(
                "true-false",
                "Every square is a rectangle.",
                null,
                Map.of("correctAnswer", "true"),
                null,
                List.of(),
                null,
                Map.of());
        ExamDraft draft = new ExamDraft(
                "Algebra",
                "Mathematics",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(question),
                List.of(),
                Map.of());
        return draft.create(IdSequence.startingWith(IdSecret.seeded(1, "key")).mint(), "user_1", Instant.EPOCH);
    }

    private static Set<String> entries(byte[] zip) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
