package io.examplarymock.server.qti;

/** Language tags as XML knows them. */
final class Languages {

    private Languages() {}

    static boolean isTag(String language) {
        return language != null && language.matches("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    }
}
