package io.examplarymock.server.export;

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
public final class Exports {
    static final int LIMIT = 1000;

    private final Map<String, Exam> byToken = new LinkedHashMap<>();

    /** A package that is ready for download. */
    public record Export(String fileName, byte[] bytes) {}

    /** Keeps the exam as it is and returns an unguessable token for it. */
    public String keep(Exam exam) {
        String token = IdSecret.random().text("export", 43) + ".zip";
        synchronized (byToken) {
            byToken.put(token, exam);
            if (byToken.size() > LIMIT) {
                byToken.remove(byToken.keySet().iterator().next());
            }
        }
        return token;
    }

    /** Builds the package behind a token; there is none if newer ones took its place. */
    public Optional<Export> open(String token) {
        Exam exam;
        synchronized (byToken) {
            exam = byToken.get(token);
        }
        return Optional.ofNullable(exam).map(kept -> new Export(kept.id() + "-qti3.zip", QtiPackage.of(kept)));
    }
}
