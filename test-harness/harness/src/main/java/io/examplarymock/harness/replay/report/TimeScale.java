package io.examplarymock.harness.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where instants are on a line of a width. Time in which nothing happens for so long that the rest would shrink to nothing
 * is cut short: five days between two minutes of work are a gap, and not the picture.
 */
final class TimeScale {
    /** A pause is cut if it is so many times longer than all shorter ones together. */
    private static final int FAR_LONGER = 8;

    private static final double CUT_WIDTH = 0.06;
    private static final double LEAST_WIDTH_OF_LABEL = 70;
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 43200, 86400, 604800, 2419200
    };

    private final List<Piece> pieces = new ArrayList<>();
    private final Instant start;
    private final double width;

    /** A stretch of time and where it is drawn; a cut one has no inner places. */
    private record Piece(long from, long to, double left, double right, boolean cut) {
        double x(double second) {
            return to == from ? left : left + (right - left) * (second - from) / (to - from);
        }
    }

    /** A place with a label; {@code cut} where time was cut short. */
    record Tick(double x, String label, boolean cut) {
        private static final double WIDTH_OF_LETTER = 7;
        private static final double GAP = 10;

        private boolean hasRoomAmong(List<Tick> others) {
            return others.stream()
                    .filter(other -> !other.label.isEmpty())
                    .allMatch(other -> Math.abs(x - other.x) >= distanceTo(other));
        }

        private double distanceTo(Tick other) {
            double least = (label.length() + other.label.length()) * WIDTH_OF_LETTER / 2 + GAP;
            return cut || other.cut ? least : Math.max(least, LEAST_WIDTH_OF_LABEL);
        }

        private boolean tellsTheSameAs(Tick other) {
            return !other.cut && label.equals(other.label);
        }
    }

    TimeScale(Instant start, Instant end, List<Long> moments, double width) {
        this.start = start;
        this.width = width;
        List<Long> points = new ArrayList<>();
        points.add(start.getEpochSecond());
        moments.stream()
                .filter(moment -> moment > points.get(points.size() - 1))
                .forEach(points::add);
        long last = end.getEpochSecond() + 1;
        if (last > points.get(points.size() - 1)) {
            points.add(last);
        }
        lay(points, threshold(points));
    }

    private static long threshold(List<Long> points) {
        List<Long> pauses = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            pauses.add(points.get(i) - points.get(i - 1));
        }
        long sum = 0;
        for (long pause : pauses.stream().sorted().toList()) {
            if (sum > 1 && pause > FAR_LONGER * sum) {
                return pause;
            }
            sum += pause;
        }
        return Long.MAX_VALUE;
    }

    private void lay(List<Long> points, long threshold) {
        int cuts = 0;
        long shown = 0;
        for (int i = 1; i < points.size(); i++) {
            long pause = points.get(i) - points.get(i - 1);
            cuts += pause >= threshold ? 1 : 0;
            shown += pause >= threshold ? 0 : pause;
        }
        double cutWidth = width * Math.min(CUT_WIDTH, 0.5 / Math.max(1, cuts));
        double perSecond = (width - cuts * cutWidth) / Math.max(1, shown);
        double x = 0;
        for (int i = 1; i < points.size(); i++) {
            long from = points.get(i - 1);
            long to = points.get(i);
            boolean cut = to - from >= threshold;
            double right = x + (cut ? cutWidth : (to - from) * perSecond);
            pieces.add(new Piece(from, to, x, right, cut));
            x = right;
        }
    }

    double width() {
        return width;
    }

    Duration since(Instant at) {
        return Duration.between(start, at);
    }

    double x(Instant at) {
        double second = at.getEpochSecond() + at.getNano() / 1e9;
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (pieces.get(middle).to() < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return pieces.isEmpty()
                ? 0
                : Math.max(0, Math.min(width, pieces.get(low).x(second)));
    }

    /**
     * Labels at round times since the start, and one for each cut, from left to right. None stands on another: times give way
     * to cuts, and of cuts that are too close to each other the first has a label and the others are drawn without.
     */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        pieces.stream().filter(Piece::cut).forEach(piece -> addCut(ticks, piece));
        pieces.stream().filter(piece -> !piece.cut()).forEach(piece -> addTimes(ticks, piece));
        ticks.sort(Comparator.comparingDouble(Tick::x));
        return ticks;
    }

    private static void addCut(List<Tick> ticks, Piece piece) {
        String label = Durations.text(Duration.ofSeconds(piece.to() - piece.from()));
        Tick cut = new Tick((piece.left() + piece.right()) / 2, label, true);
        ticks.add(cut.hasRoomAmong(ticks) ? cut : new Tick(cut.x(), "", true));
    }

    private void addTimes(List<Tick> ticks, Piece piece) {
        long step = step();
        long from = piece.from() - start.getEpochSecond();
        long to = piece.to() - start.getEpochSecond();
        for (long second = (from + step - 1) / step * step; second <= to; second += step) {
            double x = piece.x((double) second + start.getEpochSecond());
            Tick time = new Tick(x, Durations.text(Duration.ofSeconds(second)), false);
            if (time.hasRoomAmong(ticks) && ticks.stream().noneMatch(time::tellsTheSameAs)) {
                ticks.add(time);
            }
        }
    }

    private long step() {
        long shown = pieces.stream()
                .filter(piece -> !piece.cut())
                .mapToLong(piece -> piece.to() - piece.from())
                .sum();
        double wanted = (double) shown * LEAST_WIDTH_OF_LABEL / width;
        for (long step : STEPS) {
            if (step >= wanted) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
