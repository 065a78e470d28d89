package io.examplarymock.server.practicespace;

/** A topic that students practise (E6.P names only its id). */
public record Topic(String id, String name) {}
