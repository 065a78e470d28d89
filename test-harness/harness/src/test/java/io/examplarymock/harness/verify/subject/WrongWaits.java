package io.examplarymock.harness.verify.subject;

import java.io.IOException;

/** What clients do wrong while they wait. */
final class WrongWaits {
    private WrongWaits() {}

    static final class PollsTenTimesASecond extends ReferenceClient {
        PollsTenTimesASecond() throws IOException {}

        @Override
        long pollingPause() {
            return 100;
        }
    }

    static final class GoesOnPolling extends ReferenceClient {
        GoesOnPolling() throws IOException {}

        private int looks;

        @Override
        boolean isFinal(String status) throws IOException {
            return super.isFinal(status) && looks++ >= 2;
        }
    }

    static final class StumblesOverTheSecondStarted extends ReferenceClient {
        StumblesOverTheSecondStarted() throws IOException {}

        private int started;

        @Override
        boolean endsAt(String status) throws IOException {
            if (status.equals("started") && ++started == 2) {
                throw new Refused(500, "started twice");
            }
            return super.endsAt(status);
        }
    }

    static final class InventsAStatus extends ReferenceClient {
        InventsAStatus() throws IOException {}

        @Override
        void report(String session, String outcome, String exam, String message)
                throws IOException, InterruptedException {
            super.report(session, "aborted", exam, message);
        }
    }

    static final class GoesOnPollingWhatIsGone extends ReferenceClient {
        GoesOnPollingWhatIsGone() throws IOException {}

        private int lost;

        @Override
        boolean maySendAgain(String method, int status) {
            return status == 404 ? lost++ < 2 : super.maySendAgain(method, status);
        }
    }

    static final class BelievesMessagesOfAnyOrigin extends ReferenceClient {
        BelievesMessagesOfAnyOrigin() throws IOException {}

        @Override
        boolean isFrom(String origin, String sender) {
            return sender.startsWith(origin);
        }

        @Override
        boolean confirms() {
            return false;
        }
    }

    static final class BelievesMessagesOfAnyType extends ReferenceClient {
        BelievesMessagesOfAnyType() throws IOException {}

        @Override
        boolean isStatusUpdate(String type) {
            return true;
        }

        @Override
        boolean confirms() {
            return false;
        }
    }

    static final class TrustsTheMessageAlone extends ReferenceClient {
        TrustsTheMessageAlone() throws IOException {}

        @Override
        boolean confirms() {
            return false;
        }
    }

    static final class WaitsForAnEndThatNeverComes extends ReferenceClient {
        WaitsForAnEndThatNeverComes() throws IOException {}

        @Override
        boolean isOpenEnded() {
            return false;
        }
    }

    static final class NeverEnds extends ReferenceClient {
        NeverEnds() throws IOException {}

        @Override
        void report(String session, String outcome, String exam, String message)
                throws IOException, InterruptedException {
            super.report(session, outcome, exam, message);
            pause(Long.MAX_VALUE);
        }
    }
}
