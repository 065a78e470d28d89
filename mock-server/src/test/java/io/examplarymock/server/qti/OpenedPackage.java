package io.examplarymock.server.qti;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.exam.Exam;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A package read back, with what must hold for every one of them. */
record OpenedPackage(Map<String, String> files) {

    static OpenedPackage of(Exam exam) {
        return open(QtiPackage.of(exam));
    }

    static OpenedPackage open(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(files.put(entry.getName(), text)).as(entry.getName()).isNull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OpenedPackage(files);
    }

    Xml manifest() {
        return Xml.parse(files.get("imsmanifest.xml"));
    }

    Xml test() {
        return Xml.parse(files.get(manifest().text("//resource[@type='imsqti_test_xmlv3p0']/@href")));
    }

    List<String> itemFiles() {
        return manifest().texts("//resource[@type='imsqti_item_xmlv3p0']/@href");
    }

    List<Xml> items() {
        return itemFiles().stream().map(files::get).map(Xml::parse).toList();
    }

    /** Checks what needs no schema: a schema-valid package could still be empty. */
    void holdsTogether(Exam exam) {
        Xml manifest = manifest();
        List<String> items = itemFiles();
        List<String> identifiers = manifest.texts("//resource[@type='imsqti_item_xmlv3p0']/@identifier");

        assertThat(items)
                .as("one item per question")
                .hasSameSizeAs(exam.questions())
                .doesNotHaveDuplicates();
        assertThat(test().texts("//qti-assessment-item-ref/@href"))
                .as("items of the test")
                .isEqualTo(items);
        assertThat(test().texts("//qti-assessment-item-ref/@identifier")).isEqualTo(identifiers);
        assertThat(manifest.texts("//dependency/@identifierref"))
                .as("what the test depends on")
                .isEqualTo(identifiers);
        assertThat(manifest.texts("//resource/file/@href")).isEqualTo(manifest.texts("//resource/@href"));
        assertThat(files.keySet())
                .as("the manifest and every file it names")
                .hasSize(items.size() + 2)
                .containsAll(manifest.texts("//file/@href"));
        for (int i = 0; i < items.size(); i++) {
            Xml item = Xml.parse(files.get(items.get(i)));
            assertThat(item.text("/qti-assessment-item/@identifier")).isEqualTo(identifiers.get(i));
            namesOnlyWhatItOffers(item);
        }
    }

    private static void namesOnlyWhatItOffers(Xml item) {
        List<String> offered =
                item.texts("//qti-simple-choice/@identifier | //qti-simple-associable-choice/@identifier");
        List<String> named = item
                .texts("//qti-response-declaration[@base-type='identifier' or "
                        + "@base-type='directedPair']/qti-correct-response/qti-value")
                .stream()
                .flatMap(value -> Stream.of(value.split(" ", -1)))
                .toList();
        assertThat(offered).as("what can be chosen").doesNotHaveDuplicates().containsAll(named);
        assertThat(item.texts("//@response-identifier"))
                .as("what the interactions answer")
                .isEqualTo(item.texts("//qti-response-declaration/@identifier"));
    }
}
