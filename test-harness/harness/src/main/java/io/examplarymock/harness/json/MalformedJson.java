package io.examplarymock.harness.json;

/** A text is no JSON. The message says where and why, without naming the text. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message, Throwable cause) {
        super(message, cause);
    }
}
