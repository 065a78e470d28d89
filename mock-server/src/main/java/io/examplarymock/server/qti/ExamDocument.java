package io.examplarymock.server.qti;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.qti.QtiPackage.Entry;
import java.util.List;
import java.util.Objects;

/** An exam as an assessment test: one part, one section, every question in order, in the words of QTI 3. */
final class ExamDocument {

    static final String PART = "PART";
    static final String SECTION = "SECTION";

    private ExamDocument() {}

    static Element of(Exam exam, Entry test, List<Entry> items) {
        String name = SafeHtml.plain(Objects.toString(exam.name(), ""));
        String title = name.isEmpty() ? test.identifier() : name;
        Element root = Element.named("qti-assessment-test")
                .with("identifier", test.identifier())
                .with("title", title);
        return limited(root, exam.intendedDuration())
                .holding(Element.named("qti-test-part")
                        .with("identifier", PART)
                        .with("navigation-mode", "nonlinear")
                        .with("submission-mode", "individual")
                        .holding(Element.named("qti-assessment-section")
                                .with("identifier", SECTION)
                                .with("title", title)
                                .with("visible", true)
                                .holding(items.stream()
                                        .map(ExamDocument::reference)
                                        .toList())));
    }

    /** The exam counts in minutes, QTI in seconds. */
    private static Element limited(Element root, Integer minutes) {
        return minutes == null || minutes <= 0
                ? root
                : root.holding(Element.named("qti-time-limits").with("max-time", minutes * 60L));
    }

    private static Element reference(Entry item) {
        return Element.named("qti-assessment-item-ref")
                .with("identifier", item.identifier())
                .with("href", item.href());
    }
}
