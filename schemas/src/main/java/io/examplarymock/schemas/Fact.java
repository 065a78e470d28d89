package io.examplarymock.schemas;

/**
 * One numbered statement about the platform, to which schemas, tests and answers refer.
 *
 * @param id such as {@code C4}; a part of a statement that mixes tiers is written {@code E4.P}
 * @param tier how far to trust it
 * @param summary one sentence
 */
public record Fact(String id, Tier tier, String summary) {}
