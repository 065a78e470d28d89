package io.examplarymock.harness.verify.subject;

import java.io.IOException;

/** What clients do wrong with keys and users. */
final class WrongIntroductions {
    private WrongIntroductions() {}

    static final class TriesAUserWithoutEmailFirst extends ReferenceClient {
        TriesAUserWithoutEmailFirst() throws IOException {}

        @Override
        String createUser() throws IOException, InterruptedException {
            send("POST", "/users", "{\"name\": \"My User\"}");
            return super.createUser();
        }
    }

    static final class SendsTheBareKey extends ReferenceClient {
        SendsTheBareKey() throws IOException {}

        @Override
        String authorization() {
            return key;
        }
    }

    static final class PutsTheKeyIntoTheQuery extends ReferenceClient {
        PutsTheKeyIntoTheQuery() throws IOException {}

        @Override
        String sessionPath(String session) {
            return super.sessionPath(session) + "?key=" + key;
        }
    }

    static final class CreatesTheUserTwice extends ReferenceClient {
        CreatesTheUserTwice() throws IOException {}

        @Override
        String createUser() throws IOException, InterruptedException {
            String user = super.createUser();
            send("POST", "/users", "{\"email\": " + quoted(given("/actor/email").orElseThrow()) + "}");
            return user;
        }
    }

    static final class TriesWithoutAnActorFirst extends ReferenceClient {
        TriesWithoutAnActorFirst() throws IOException {}

        @Override
        String createSession(String user) throws IOException, InterruptedException {
            send("POST", "/embed-sessions", "{\"flow\": \"generate-exam\"}");
            return super.createSession(user);
        }
    }

    static final class TakesTheOwnerAsActor extends ReferenceClient {
        TakesTheOwnerAsActor() throws IOException {}

        @Override
        String createUser() throws IOException, InterruptedException {
            try {
                return super.createUser();
            } catch (Refused taken) {
                return send("GET", "/me", null).at("/id").orElseThrow(() -> taken);
            }
        }
    }

    static final class CreatesAUserForAStoredPerson extends ReferenceClient {
        CreatesAUserForAStoredPerson() throws IOException {}

        @Override
        String user() throws IOException, InterruptedException {
            try {
                return createUser();
            } catch (Refused taken) {
                return super.user();
            }
        }
    }

    static final class SaysNothingOfTheReason extends ReferenceClient {
        SaysNothingOfTheReason() throws IOException {}

        @Override
        void report(String session, String outcome, String exam, String message)
                throws IOException, InterruptedException {
            super.report(session, outcome, exam, null);
        }
    }

    static final class TriesARefusedKeyAgain extends ReferenceClient {
        TriesARefusedKeyAgain() throws IOException {}

        @Override
        boolean maySendAgain(String method, int status) {
            return status == 401;
        }

        @Override
        long pollingPause() {
            return 100;
        }
    }
}
