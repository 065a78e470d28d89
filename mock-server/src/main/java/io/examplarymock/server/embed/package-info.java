/** The pages that a session shows (facts O11, O12, C14, O15). Start at {@link io.examplarymock.server.embed.EmbedApplication}. */
package io.examplarymock.server.embed;
