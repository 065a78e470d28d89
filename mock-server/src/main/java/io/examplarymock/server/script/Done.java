package io.examplarymock.server.script;

/**
 * What came of something that was handed out.
 *
 * @param refusal what the page or the API said if it was refused; {@code null} if it was done
 * @param sessionId of the session that was created; {@code null} for anything else
 */
public record Done(String refusal, String sessionId) {}
