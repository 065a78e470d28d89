package io.examplarymock.server.export;

import io.examplarymock.server.exam.Exam;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.qti.QtiPackage;
import io.examplarymock.server.workspace.SharedNotes;
import io.examplarymock.server.workspace.SharedNotes.Kind;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The links that exports answered, each with the exam as it was then, of which the newest {@value #LIMIT} are kept. The
 * package is built when it is downloaded, so a link costs no more than a reference. Servers that share their workspaces
 * share the links, also in that bound, and then the package is built at once, since a note holds no more than text.
 */
public final class Exports {
    static final int LIMIT = 1000;

    private static final Duration SHARED_FOR = Duration.ofDays(1);

    private final Map<String, Exam> byToken = new LinkedHashMap<>();
    private final Optional<SharedNotes> shared;

    /**
     * Keeps links.
     *
     * @param shared so that other servers know the links too, for a day each; empty if this is the only server
     */
    public Exports(Optional<SharedNotes> shared) {
        this.shared = shared;
    }

    /** A package that is ready for download. */
    public record Export(String fileName, byte[] bytes) {}

    /** Keeps the exam as it is and returns an unguessable token for it. */
    public String keep(Exam exam) {
        String token = IdSecret.random().text("export", 43) + ".zip";
        if (shared.isPresent()) {
            shared.get().add(Kind.EXPORT, token, written(packaged(exam)), SHARED_FOR);
            shared.get().keepNewest(Kind.EXPORT, LIMIT);
            return token;
        }
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
        if (shared.isPresent()) {
            return shared.get().find(Kind.EXPORT, token).map(Exports::read);
        }
        Exam exam;
        synchronized (byToken) {
            exam = byToken.get(token);
        }
        return Optional.ofNullable(exam).map(Exports::packaged);
    }

    private static Export packaged(Exam exam) {
        return new Export(exam.id() + "-qti3.zip", QtiPackage.of(exam));
    }

    private static String written(Export export) {
        return export.fileName() + " " + Base64.getEncoder().encodeToString(export.bytes());
    }

    private static Export read(String note) {
        int space = note.indexOf(' ');
        return new Export(note.substring(0, space), Base64.getDecoder().decode(note.substring(space + 1)));
    }
}
