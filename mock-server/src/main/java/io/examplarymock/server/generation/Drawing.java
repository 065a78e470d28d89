package io.examplarymock.server.generation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small SVG pictures as {@code data:} URLs, so that they show without a network. A command is a kind and its numbers
 * or colours:
 *
 * <ul>
 *   <li>{@code bars 2 5 9}: a bar chart, heights 0 to 10
 *   <li>{@code graph 1 2 4 9}: the same heights as a line
 *   <li>{@code pie 25}: a circle with so many per cent filled
 *   <li>{@code polygon 6}: a regular polygon
 *   <li>{@code angle 45}: two legs at so many degrees
 *   <li>{@code bands red white blue} and {@code stripes green white red}: horizontal and vertical flags
 *   <li>{@code lamps 1 0 1}: a row of lamps, on or off
 * </ul>
 */
final class Drawing {

    private static final Pattern SPACE = Pattern.compile(" +");
    private static final String INK = "#1f4e79";

    private Drawing() {}

    /** The picture of a command; throws for a kind that cannot be drawn. */
    static String url(String command) {
        List<String> words = SPACE.splitAsStream(command.strip()).toList();
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"240\" height=\"160\" viewBox=\"0 0 240 160\">"
                + "<rect width=\"240\" height=\"160\" fill=\"#ffffff\"/>"
                + shapes(words.get(0), words.subList(1, words.size())) + "</svg>";
        return "data:image/svg+xml,"
                + URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shapes(String kind, List<String> values) {
        return switch (kind) {
            case "bars" -> each(values, (i, width) -> bar(i * width + 4, width - 8, number(values, i) * 14));
            case "graph" -> graph(values);
            case "pie" -> pie(number(values, 0));
            case "polygon" -> polygon((int) number(values, 0));
            case "angle" -> angle(number(values, 0));
            case "bands" -> bands(values);
            case "stripes" -> each(values, (i, width) -> rectangle(20 + i * width, 15, width, 130, values.get(i)));
            case "lamps" ->
                each(
                        values,
                        (i, width) -> lamp(20 + (i + 0.5) * width, values.get(i).equals("1")));
            default -> throw new IllegalArgumentException("Cannot draw " + kind);
        };
    }

    private interface Part {
        String at(int index, double width);
    }

    private static String each(List<String> values, Part part) {
        double width = 200.0 / values.size();
        return IntStream.range(0, values.size())
                .mapToObj(i -> part.at(i, width))
                .collect(Collectors.joining());
    }

    private static String bar(double x, double width, double height) {
        return rectangle(20 + x, 150 - height, width, height, INK);
    }

    private static String graph(List<String> values) {
        double step = 200.0 / (values.size() - 1);
        String points = IntStream.range(0, values.size())
                .mapToObj(i -> format("%.1f,%.1f", 20 + i * step, 150 - number(values, i) * 14))
                .collect(Collectors.joining(" "));
        return path("M20 10V150H220", "#888888") + "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + INK
                + "\" stroke-width=\"4\"/>";
    }

    private static String pie(double percent) {
        double turn = StrictMath.toRadians(percent * 3.6);
        String sector = format(
                "M120 80V15A65 65 0 %d 1 %.1f %.1fZ",
                percent > 50 ? 1 : 0, 120 + 65 * StrictMath.sin(turn), 80 - 65 * StrictMath.cos(turn));
        return "<circle cx=\"120\" cy=\"80\" r=\"65\" fill=\"#dddddd\"/><path d=\"" + sector + "\" fill=\"" + INK
                + "\"/>";
    }

    private static String polygon(int corners) {
        String points = IntStream.range(0, corners)
                .mapToDouble(i -> Math.PI * (2.0 * i + 1) / corners + Math.PI / 2)
                .mapToObj(turn -> format("%.1f,%.1f", 120 + 70 * StrictMath.cos(turn), 80 + 70 * StrictMath.sin(turn)))
                .collect(Collectors.joining(" "));
        return "<polygon points=\"" + points + "\" fill=\"" + INK + "\"/>";
    }

    private static String angle(double degrees) {
        double turn = StrictMath.toRadians(degrees);
        return path(
                format("M220 140H120L%.1f %.1f", 120 + 100 * StrictMath.cos(turn), 140 - 100 * StrictMath.sin(turn)),
                INK);
    }

    private static String bands(List<String> colours) {
        double height = 130.0 / colours.size();
        String frame = "<rect x=\"19\" y=\"14\" width=\"202\" height=\"132\" fill=\"#888888\"/>";
        return frame
                + IntStream.range(0, colours.size())
                        .mapToObj(i -> rectangle(20, 15 + i * height, 200, height, colours.get(i)))
                        .collect(Collectors.joining());
    }

    private static String lamp(double x, boolean on) {
        return format(
                "<circle cx=\"%.1f\" cy=\"80\" r=\"18\" stroke=\"#333333\" fill=\"%s\"/>", x, on ? "gold" : "white");
    }

    private static String rectangle(double x, double y, double width, double height, String colour) {
        return format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x, y, width, height, colour);
    }

    private static String path(String line, String colour) {
        return "<path d=\"" + line + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"4\"/>";
    }

    private static double number(List<String> values, int index) {
        return Double.parseDouble(values.get(index));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
