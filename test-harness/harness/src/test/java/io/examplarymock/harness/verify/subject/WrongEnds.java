package io.examplarymock.harness.verify.subject;

import java.io.IOException;

/** What clients do wrong when the session is over, or they think so. */
final class WrongEnds {
    private WrongEnds() {}

    static final class ReadsOutputsWithoutLooking extends ReferenceClient {
        ReadsOutputsWithoutLooking() throws IOException {}

        @Override
        String examOf(Answer end) throws IOException, InterruptedException {
            send("GET", "/exams/" + end.at("/outputs/examId").orElse("undefined"), null);
            return super.examOf(end);
        }
    }

    static final class LeavesTheSessionBehind extends ReferenceClient {
        LeavesTheSessionBehind() throws IOException {}

        @Override
        void cleanUp(String session, String exam) throws IOException, InterruptedException {
            call("DELETE", "/exams/" + exam, null);
        }
    }

    static final class CleansUpAtEachMessage extends ReferenceClient {
        CleansUpAtEachMessage() throws IOException {}

        @Override
        void cleanUp(String session, String exam) throws IOException, InterruptedException {
            super.cleanUp(session, exam);
            super.cleanUp(session, exam);
        }
    }

    static final class NeverLooksWhatCameOfIt extends ReferenceClient {
        NeverLooksWhatCameOfIt() throws IOException {}

        @Override
        void readBack(String user) {
            // Forgets about it.
        }
    }

    static final class ExportsAndForgets extends ReferenceClient {
        ExportsAndForgets() throws IOException {}

        @Override
        void export(String exam) throws IOException, InterruptedException {
            good(call("POST", "/exams/" + exam + "/export/qti3-zip", null));
        }
    }

    static final class DeletesASessionInUse extends ReferenceClient {
        DeletesASessionInUse() throws IOException {}

        @Override
        void report(String session, String outcome, String exam, String message)
                throws IOException, InterruptedException {
            call("DELETE", sessionPath(session), null);
            super.report(session, outcome, exam, message);
        }
    }

    static final class CallsEveryEndAnError extends ReferenceClient {
        CallsEveryEndAnError() throws IOException {}

        @Override
        void report(String session, String outcome, String exam, String message)
                throws IOException, InterruptedException {
            super.report(session, "error", exam, message);
        }
    }
}
