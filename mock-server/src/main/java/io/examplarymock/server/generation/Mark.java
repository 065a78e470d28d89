package io.examplarymock.server.generation;

/** What a bank file says about an item besides its content: how hard it is and further words for its topic. */
record Mark(Difficulty difficulty, String topic) {}
