package io.examplarymock.harness.replay.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import io.examplarymock.harness.replay.report.Evidence.Picture;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures of pages beside a play's lanes: each sign leads to the picture of its moment, and a strip shows them all. */
final class Pictures {
    private static final String TROUBLE = "trouble";

    private final Evidence evidence;
    private final Path folder;
    private final Map<List<Object>, Picture> byPlace = new HashMap<>();
    private final Map<List<Object>, Integer> parts = new HashMap<>();

    /** @param folder that of the report, to which links are relative */
    Pictures(Evidence evidence, Path folder) {
        this.evidence = evidence;
        this.folder = folder;
        for (Picture picture : evidence.pictures()) {
            byPlace.put(
                    List.of(picture.student(), picture.step(), picture.word().equals(TROUBLE), picture.part()),
                    picture);
        }
    }

    static Pictures none() {
        return new Pictures(new Evidence(List.of(), Map.of(), List.of()), Path.of("."));
    }

    /** The link to the picture of what a line tells. A student's lines have to be asked for once each, in their order. */
    Optional<String> linkOf(TranscriptLine line) {
        boolean isTrouble = line.kind().equals(TROUBLE);
        if (!isTrouble && !List.of("step", "edit", "refused").contains(line.kind())) {
            return Optional.empty();
        }
        String student = line.student().orElse("");
        int step = line.details().get("step").number().orElse(0);
        int part = parts.merge(List.of(student, step, isTrouble), 1, Integer::sum);
        return Optional.ofNullable(byPlace.get(List.of(student, step, isTrouble, part)))
                .map(picture -> link(picture.file()));
    }

    /** All pictures, small, and the traces; empty if there are none. */
    String strip() {
        StringBuilder html = new StringBuilder();
        Map<String, StringBuilder> byStudent = new LinkedHashMap<>();
        for (Picture picture : evidence.pictures()) {
            byStudent
                    .computeIfAbsent(picture.student(), any -> new StringBuilder())
                    .append(figure(picture));
        }
        byStudent.forEach((student, figures) -> html.append(
                        "<details class=\"pictures\"%s>\n".formatted(byStudent.size() == 1 ? " open" : ""))
                .append("<summary>What %s saw</summary>\n".formatted(escaped(student)))
                .append("<div class=\"strip\">\n")
                .append(figures)
                .append("</div>\n</details>\n"));
        evidence.traces()
                .forEach((student, file) -> html.append(
                        "<p class=\"facts\"><a href=\"%s\">trace of %s</a>, for <code>npx playwright show-trace</code></p>\n"
                                .formatted(escaped(link(file)), escaped(student))));
        return html.toString();
    }

    private String figure(Picture picture) {
        String caption = picture.step() == 0 ? picture.word() : picture.step() + " " + picture.word();
        return "<a href=\"%s\"><figure><img src=\"%s\" alt=\"\" loading=\"lazy\"><figcaption>%s</figcaption></figure></a>\n"
                .formatted(escaped(link(picture.file())), escaped(link(picture.file())), escaped(caption));
    }

    private String link(Path file) {
        return folder.relativize(file)
                .toString()
                .replace('\\', '/')
                .replace("%", "%25")
                .replace("#", "%23");
    }
}
