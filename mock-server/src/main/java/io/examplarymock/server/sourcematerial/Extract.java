package io.examplarymock.server.sourcematerial;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What processing finds in a source material. All of it is made up (M), the same for the same material.
 *
 * @param factsCount how many facts there are
 */
public record Extract(int numberOfPages, String summary, List<String> topics, int factsCount) {
    private static final int MOST_PAGES = 40;
    private static final int FACTS_PER_PAGE = 3;
    private static final int MOST_TOPICS = 5;

    public Extract {
        topics = List.copyOf(topics);
    }

    static Extract of(Source source, long seed) {
        int pages = source.pages() == null ? 1 + Math.floorMod(seed, MOST_PAGES) : source.pages();
        String called = source.name() == null ? "This material" : source.name();
        int topics = Math.min(pages, MOST_TOPICS);
        return new Extract(
                pages,
                called + " has " + pages + (pages == 1 ? " page" : " pages") + ". The mock has not read it.",
                IntStream.rangeClosed(1, topics)
                        .mapToObj(number -> "Topic " + number + " of " + called)
                        .toList(),
                (int) Math.min((long) pages * FACTS_PER_PAGE, Integer.MAX_VALUE));
    }
}
