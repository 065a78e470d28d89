package io.examplarymock.harness.replay.report;

import io.examplarymock.harness.usage.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of some scripts.
 *
 * @param plays one for each script, in the order in which they were named
 * @param target where they were played, in words
 */
public record ReplayReport(List<Play> plays, String target) {

    public ReplayReport {
        plays = List.copyOf(plays);
    }

    /** Returns whether every script passed. */
    public boolean passed() {
        return plays.stream().allMatch(Play::passed);
    }

    /** Returns lines for people; coloured ones have the terminal's escape sequences in them. */
    public String asText(boolean coloured) {
        return new TextReport(coloured).of(this);
    }

    /**
     * Writes {@code replay.xml} (JUnit) and {@code replay.html} into a folder.
     *
     * @throws WrongUsage if that is not possible
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("replay.xml"), JUnitReport.of(this));
            Files.writeString(folder.resolve("replay.html"), HtmlReport.of(this, folder));
        } catch (IOException e) {
            throw new WrongUsage("the reports cannot be written into " + folder + ": " + e);
        }
    }

    /** For example {@code 3 scripts: 2 passed, 1 failed}. */
    String summary() {
        long good = plays.stream().filter(Play::passed).count();
        return counted(plays.size(), "script") + ": " + good + " passed, " + (plays.size() - good) + " failed";
    }

    static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
