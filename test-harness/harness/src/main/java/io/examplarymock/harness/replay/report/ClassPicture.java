package io.examplarymock.harness.replay.report;

import static io.examplarymock.harness.replay.report.LanePicture.LABELS;
import static io.examplarymock.harness.replay.report.LanePicture.PLOT;
import static io.examplarymock.harness.replay.report.LanePicture.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A whole class as SVG: how many students stand where at each moment, and how many answers they give. */
final class ClassPicture {
    /** From the bottom to the top. */
    private static final List<String> STATUSES =
            List.of("completed", "cancelled", "expired", "deleted", "started", "pending");

    private static final double TOP = 26;
    private static final double AREA = 150;
    private static final double BARS = 50;
    private static final double GAP = 14;

    private ClassPicture() {}

    static String of(Lanes lanes, TimeScale scale, int students) {
        double height = TOP + AREA + GAP + BARS;
        StringBuilder svg = new StringBuilder(LanePicture.head("How the class stands over time", height));
        svg.append(LanePicture.axis(scale, height));
        List<Integer> floor = new ArrayList<>(Collections.nCopies(Lanes.COLUMNS + 1, 0));
        for (String status : STATUSES) {
            List<Integer> roof = new ArrayList<>();
            List<Integer> numbers = lanes.inStatus(status);
            for (int i = 0; i < floor.size(); i++) {
                roof.add(floor.get(i) + numbers.get(i));
            }
            if (Collections.max(numbers) > 0) {
                svg.append(area(status, floor, roof, students));
            }
            floor = roof;
        }
        svg.append(format("<text class=\"who\" x=\"4\" y=\"%.0f\">%d students</text>%n", TOP + AREA / 2, students));
        svg.append(format("<text class=\"who\" x=\"4\" y=\"%.0f\">answers</text>%n", TOP + AREA + GAP + BARS / 2));
        return svg.append(bars(lanes.answers())).append("</svg>\n").toString();
    }

    private static String area(String status, List<Integer> floor, List<Integer> roof, int students) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < roof.size(); i++) {
            path.append(point(i, roof.get(i), students));
        }
        for (int i = floor.size() - 1; i >= 0; i--) {
            path.append(point(i, floor.get(i), students));
        }
        return format("<path class=\"area %s\" d=\"%sZ\"><title>%s</title></path>%n", status, path, status);
    }

    private static String point(int column, int number, int students) {
        return format("%.1f %.1f ", x(column), TOP + AREA - AREA * number / Math.max(1, students));
    }

    private static String bars(List<Integer> answers) {
        int most = Math.max(1, Collections.max(answers));
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) > 0) {
                double tall = BARS * answers.get(i) / most;
                bars.append(format(
                        "<rect class=\"answers\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%d"
                                + " answers</title></rect>%n",
                        x(i) - 2, TOP + AREA + GAP + BARS - tall, PLOT / Lanes.COLUMNS - 1.5, tall, answers.get(i)));
            }
        }
        return bars.toString();
    }

    private static double x(int column) {
        return LABELS + PLOT * column / Lanes.COLUMNS;
    }
}
