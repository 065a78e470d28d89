/**
 * The pages that sessions show in the browser: one more adapter of the same state machine, without rules of its own
 * (facts O8, O9, O11, O12, C14, O15). Start at {@link io.examplarymock.server.embed.EmbedApplication}; what is particular
 * to one flow's page is one {@code FlowPage}, one module under {@code assets/flows} and one file of texts per language.
 */
package io.examplarymock.server.embed;
