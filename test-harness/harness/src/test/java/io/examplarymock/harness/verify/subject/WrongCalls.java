package io.examplarymock.harness.verify.subject;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** What clients do wrong when a call goes otherwise than well. */
final class WrongCalls {
    private WrongCalls() {}

    static final class RepeatsWhatWasRefused extends ReferenceClient {
        RepeatsWhatWasRefused() throws IOException {}

        @Override
        String createSession(String user) throws IOException, InterruptedException {
            send("POST", "/embed-sessions", sessionOf(user));
            return super.createSession(user);
        }
    }

    static final class DoesNotWaitWhenAskedTo extends ReferenceClient {
        DoesNotWaitWhenAskedTo() throws IOException {}

        @Override
        long retryPause(Answer answer) {
            return 0;
        }
    }

    static final class RepeatsAFailedPost extends ReferenceClient {
        RepeatsAFailedPost() throws IOException {}

        @Override
        boolean maySendAgain(String method, int status) {
            return status >= 500;
        }
    }

    static final class GivesUpOnASlowPostAndSendsItAgain extends ReferenceClient {
        GivesUpOnASlowPostAndSendsItAgain() throws IOException {}

        private Duration patience = Duration.ofSeconds(30);

        @Override
        String createSession(String user) throws IOException, InterruptedException {
            patience = Duration.ofSeconds(1);
            try {
                return super.createSession(user);
            } catch (HttpTimeoutException slow) {
                patience = Duration.ofSeconds(30);
                return super.createSession(user);
            }
        }

        @Override
        Duration patience() {
            return patience;
        }
    }

    static final class RepeatsABrokenPost extends ReferenceClient {
        RepeatsABrokenPost() throws IOException {}

        @Override
        boolean maySendAgainAfter(IOException broken, String method) {
            return true;
        }
    }

    static final class StumblesOverUnknownMembers extends ReferenceClient {
        StumblesOverUnknownMembers() throws IOException {}

        @Override
        String createSession(String user) throws IOException, InterruptedException {
            Answer created = good(send("POST", "/embed-sessions", sessionOf(user)));
            if (created.at("/addedLater").isPresent()) {
                throw new Refused(500, "unrecognised field addedLater");
            }
            return created.at("/id").orElseThrow();
        }
    }
}
