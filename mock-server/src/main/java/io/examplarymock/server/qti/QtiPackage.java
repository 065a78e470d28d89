package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.exam.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An exam as a QTI 3 package (E4.S, Q6). */
public final class QtiPackage {

    private static final QtiVersion VERSION = QtiVersion.V3_0;

    private QtiPackage() {}

    /**
     * Returns a zip with {@code imsmanifest.xml} at its root, one assessment test and one item per question, in the
     * exam's order. The same exam always gives the same bytes.
     */
    public static byte[] of(Exam exam) {
        Identifiers identifiers = new Identifiers();
        String manifest = identifiers.claim("MANIFEST");
        identifiers.claim(ExamDocument.PART);
        identifiers.claim(ExamDocument.SECTION);
        Entry test = Entry.test(identifiers.claim(Objects.toString(exam.id(), "exam")));
        List<Entry> items = new ArrayList<>();
        Map<String, String> itemFiles = new LinkedHashMap<>();
        for (Question question : exam.questions()) {
            Entry item = Entry.item(identifiers.claim(Objects.toString(question.id(), "question")));
            items.add(item);
            itemFiles.put(item.href(), VERSION.write(Item.of(question, item.identifier(), exam.language(), VERSION)));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", Manifest.of(manifest, test, items));
        files.put(test.href(), VERSION.write(ExamDocument.of(exam, test, items)));
        files.putAll(itemFiles);
        return Zip.of(files);
    }

    /** A document of the package, as the others refer to it. */
    record Entry(String identifier, String type, String href) {

        static Entry test(String identifier) {
            return new Entry(identifier, "imsqti_test_xmlv3p0", "test.xml");
        }

        static Entry item(String identifier) {
            return new Entry(identifier, "imsqti_item_xmlv3p0", "items/" + identifier + ".xml");
        }
    }
}
