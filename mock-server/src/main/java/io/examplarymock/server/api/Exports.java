package io.examplarymock.server.api;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.qti.QtiPackage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The links that exports answered, each with the exam as it was then. The package is built when it is downloaded, so a
 * link costs no more than a reference; the newest {@value #LIMIT} are kept.
 */
final class Exports {
    static final int LIMIT = 1000;

    private final Map<String, Exam> byToken = new LinkedHashMap<>();

    record Export(String fileName, byte[] bytes) {}

    /** Keeps the exam as it is and returns an unguessable token for it. */
    String keep(Exam exam) {
        String token = IdSecret.random().text("export", 43) + ".zip";
        synchronized (byToken) {
            byToken.put(token, exam);
            if (byToken.size() > LIMIT) {
                byToken.remove(byToken.keySet().iterator().next());
            }
        }
        return token;
    }

    Optional<Export> open(String token) {
        Exam exam;
        synchronized (byToken) {
            exam = byToken.get(token);
        }
        return Optional.ofNullable(exam).map(kept -> new Export(kept.id() + "-qti3.zip", QtiPackage.of(kept)));
    }
}
