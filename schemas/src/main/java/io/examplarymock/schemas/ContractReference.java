package io.examplarymock.schemas;

/**
 * An interaction of one of this project's Pact files.
 *
 * @param pact the consumer after which the file is named, for example {@code users}
 * @param interaction its description, for example {@code a request to create a user}
 */
public record ContractReference(String pact, String interaction) {}
