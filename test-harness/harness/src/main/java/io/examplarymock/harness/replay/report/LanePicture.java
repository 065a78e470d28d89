package io.examplarymock.harness.replay.report;

import static io.examplarymock.harness.markup.Markup.escaped;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Lanes of students over one axis of time, as SVG. */
final class LanePicture {
    static final double LABELS = 150;
    static final double PLOT = 900;
    private static final double RIGHT = 20;
    private static final double AXIS = 26;
    private static final double LANE = 40;
    private static final int LONGEST_LABEL = 20;

    private final TimeScale scale;
    private final Instant end;
    private final Pictures pictures;
    private final StringBuilder svg = new StringBuilder();

    private LanePicture(TimeScale scale, Instant end, Pictures pictures) {
        this.pictures = pictures;
        this.scale = scale;
        this.end = end;
    }

    static String of(Collection<Lane> lanes, TimeScale scale, Instant end, Pictures pictures) {
        LanePicture picture = new LanePicture(scale, end, pictures);
        double height = AXIS + lanes.size() * LANE;
        picture.open("Lanes of students over time", height);
        picture.axis(height);
        int row = 0;
        for (Lane lane : lanes) {
            picture.lane(lane, AXIS + LANE * row++);
        }
        return picture.svg.append("</svg>\n").toString();
    }

    /** Begins a picture that is as wide as the page. */
    static String head(String label, double height) {
        return format(
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %.0f %.0f\">%n",
                escaped(label), LABELS + PLOT + RIGHT, height);
    }

    private void open(String label, double height) {
        svg.append(head(label, height));
    }

    private void axis(double height) {
        svg.append(axis(scale, height));
    }

    /** Lines and labels of time, from the top to a height. */
    static String axis(TimeScale scale, double height) {
        StringBuilder lines = new StringBuilder();
        for (TimeScale.Tick tick : scale.ticks()) {
            double x = LABELS + tick.x();
            String kind = tick.cut() ? "cut" : "tick";
            lines.append(format(
                    "<line class=\"%s\" x1=\"%.1f\" y1=\"%.0f\" x2=\"%.1f\" y2=\"%.0f\"/>",
                    kind, x, AXIS - 6, x, height));
            lines.append(format("<text class=\"%s\" x=\"%.1f\" y=\"14\">%s</text>%n", kind, x, escaped(tick.label())));
        }
        return lines.toString();
    }

    private void lane(Lane lane, double top) {
        double middle = top + LANE / 2;
        String name = lane.student();
        String label = name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL - 1) + "…" : name;
        svg.append(format(
                "<line class=\"rule\" x1=\"0\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\"/>",
                top, LABELS + PLOT + RIGHT, top));
        svg.append(format(
                "<text class=\"who\" x=\"4\" y=\"%.1f\">%s<title>%s</title></text>%n",
                middle + 4, escaped(label), escaped(name)));
        for (Lane.Span span : lane.spans()) {
            span(span, middle);
        }
        lane.marks().forEach(mark -> mark(mark, middle));
    }

    private void span(Lane.Span span, double middle) {
        double from = LABELS + scale.x(span.from());
        if (span.isFinal()) {
            svg.append(format(
                    "<circle class=\"end %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"7\"><title>%s</title></circle>%n",
                    escaped(span.status()), from, middle, escaped(span.status())));
            return;
        }
        double to = LABELS + scale.x(span.to().orElse(end));
        svg.append(format(
                "<rect class=\"bar %s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"10\" rx=\"5\"><title>%s</title></rect>%n",
                escaped(span.status()), from, middle - 5, Math.max(2, to - from), escaped(span.status())));
    }

    private void mark(TranscriptLine line, double middle) {
        double x = LABELS + scale.x(line.at());
        Optional<String> link = pictures.linkOf(line);
        String shape = line.isFailure() ? "failure" : Mark.of(line);
        if (shape.isEmpty()) {
            return;
        }
        double y = middle + Mark.offset(shape);
        link.ifPresent(
                address -> svg.append("<a href=\"").append(escaped(address)).append("\">"));
        svg.append(format(
                "<g class=\"mark %s\" transform=\"translate(%.1f %.1f)\">%s<title>%s</title></g>%n",
                shape,
                x,
                y,
                Mark.drawing(shape),
                escaped(Durations.text(scale.since(line.at())) + ": " + line.caption())));
        link.ifPresent(address -> svg.append("</a>"));
    }

    /** Numbers have points, whatever the language of the machine. */
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
