package io.examplarymock.server.sourcematerial;

import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSequence.Mint;
import io.examplarymock.server.time.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A source material (facts E14, P3). Immutable.
 *
 * @param id starts with {@code mat_}
 * @param nextAt when processing goes on; {@code null} once it is over
 * @param deletedAt {@code null} while it is there
 */
public record SourceMaterial(
        String id,
        Source source,
        Extract extract,
        ProcessingStatus status,
        Instant nextAt,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt) {

    /** A material whose processing begins. */
    public static SourceMaterial created(Source source, String createdBy, Mint ids, Instant now) {
        String id = ids.next(IdKind.SOURCE_MATERIAL);
        ProcessingStatus status = ProcessingStatus.PENDING;
        return new SourceMaterial(
                id,
                source,
                Extract.of(source, ids.seedFor(id)),
                status,
                now.plus(status.duration()),
                createdBy,
                now,
                now,
                null);
    }

    /** What time will do to it next. */
    Optional<Due> due() {
        if (deletedAt != null) {
            return Optional.empty();
        }
        Instant removal = source.expires();
        if (removal != null && (nextAt == null || !removal.isAfter(nextAt))) {
            return Optional.of(new Due(removal.isBefore(createdAt) ? createdAt : removal, Due.Kind.REMOVAL, id));
        }
        return Optional.ofNullable(nextAt).map(at -> new Due(at, Due.Kind.PROCESSING, id));
    }

    /** Returns this material after what was due. */
    SourceMaterial after(Due due) {
        Instant at = due.at();
        if (due.kind() == Due.Kind.REMOVAL) {
            return new SourceMaterial(id, source, extract, status, null, createdBy, createdAt, at, at);
        }
        boolean fails = status == ProcessingStatus.CONVERTING && !source.isReadable();
        ProcessingStatus next = fails ? ProcessingStatus.FAILED : status.next();
        return new SourceMaterial(
                id,
                source,
                extract,
                next,
                next.isFinal() ? null : at.plus(next.duration()),
                createdBy,
                createdAt,
                at,
                null);
    }

    /** How many pages it has, once that is known. */
    public Optional<Integer> numberOfPages() {
        boolean known = source.pages() != null || status.isPast(ProcessingStatus.CONVERTING);
        return known ? Optional.of(extract.numberOfPages()) : Optional.empty();
    }

    /** What it is about, once that is known. */
    public Optional<String> summary() {
        return after(ProcessingStatus.SUMMARIZING).map(Extract::summary);
    }

    /** Its topics, once they are known. */
    public Optional<List<String>> topics() {
        return after(ProcessingStatus.EXTRACTING_TOPICS).map(Extract::topics);
    }

    /** How many facts it has, once that is known. */
    public Optional<Integer> factsCount() {
        return after(ProcessingStatus.EXTRACTING_FACTS).map(Extract::factsCount);
    }

    private Optional<Extract> after(ProcessingStatus step) {
        return status.isPast(step) ? Optional.of(extract) : Optional.empty();
    }
}
