package io.examplarymock.harness.mock;

import java.io.IOException;

/** A program that launches a mock, says where it is, and goes on until it is interrupted. */
final class UserOfMock {
    private UserOfMock() {}

    public static void main(String[] arguments) throws IOException {
        LaunchedMock mock = LaunchedMock.launch(
                MockCommand.ofClass(System.getProperty("java.class.path"), "io.examplarymock.server.cli.Main"));
        System.out.println(mock.baseUrl());
        System.out.flush();
        int never = System.in.read();
        throw new IllegalStateException("nobody types, but there was " + never);
    }
}
