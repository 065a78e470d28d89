/**
 * Embed sessions: their status machine, answers and history (facts C8 to C11, O12, O13). A session does not know its flow
 * by name; flows decide which actions exist and what they produce. Start at {@link
 * io.examplarymock.server.session.SessionState}.
 */
package io.examplarymock.server.session;
