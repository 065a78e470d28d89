/**
 * What clients asked and what they were answered, by workspace: bounded, with keys masked. Start at {@link
 * io.examplarymock.server.journal.Journals}.
 */
package io.examplarymock.server.journal;
