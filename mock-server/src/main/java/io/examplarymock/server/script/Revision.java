package io.examplarymock.server.script;

import java.util.Map;

/** A change of an exam, as a script says it. Questions are named by id or by number from 1. */
sealed interface Revision {
    /** The word that the script has for it. */
    String word();

    record Rename(String name) implements Revision {
        @Override
        public String word() {
            return "rename";
        }
    }

    /** Writes some members of a question anew. */
    record Rewrite(Object question, Map<String, Object> members) implements Revision {
        @Override
        public String word() {
            return "question";
        }
    }

    /** Puts another question in the place of one. */
    record Replace(Object question, Map<String, Object> other) implements Revision {
        @Override
        public String word() {
            return "question";
        }
    }

    record Add(Map<String, Object> question) implements Revision {
        @Override
        public String word() {
            return "add";
        }
    }

    record Remove(Object question) implements Revision {
        @Override
        public String word() {
            return "remove";
        }
    }

    record Move(Object question, int to) implements Revision {
        @Override
        public String word() {
            return "move";
        }
    }
}
