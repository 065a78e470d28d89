package io.examplarymock.server.practicespace;

/** How often a student answered questions of one topic, and how often rightly (E7.M). */
public record Tally(int answered, int correct) {
    /** Nothing answered. */
    public static final Tally NONE = new Tally(0, 0);

    /** Returns the tally after one more answer. */
    public Tally after(boolean wasCorrect) {
        return new Tally(answered + 1, correct + (wasCorrect ? 1 : 0));
    }

    /** The share of right answers, 0 to 1; 0 before the first answer. */
    public double proficiency() {
        return answered == 0 ? 0 : (double) correct / answered;
    }
}
