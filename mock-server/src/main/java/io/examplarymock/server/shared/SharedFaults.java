package io.examplarymock.server.shared;

import io.examplarymock.server.fault.Fault;
import io.examplarymock.server.fault.FaultShelf;
import io.examplarymock.server.workspace.SharedNotes;
import io.examplarymock.server.workspace.SharedNotes.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults that meet calls at whichever server: one note per workspace. */
public final class SharedFaults implements FaultShelf {
    private static final String NUMBERS = "numbers";

    /** From the last change on; a fault that nobody met or disarmed in so long was forgotten by whoever armed it. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final SharedNotes notes;

    /** Keeps them among these notes. */
    public SharedFaults(SharedNotes notes) {
        this.notes = notes;
    }

    @Override
    public long number() {
        long[] number = new long[1];
        notes.change(
                Kind.FAULTS,
                NUMBERS,
                last -> {
                    number[0] = last.map(Long::parseLong).orElse(0L) + 1;
                    return Optional.of(String.valueOf(number[0]));
                },
                KEPT);
        return number[0];
    }

    @Override
    public List<Fault> of(String workspaceId) {
        return notes.find(Kind.FAULTS, workspaceId).map(FaultNote::read).orElse(List.of());
    }

    @Override
    public void change(String workspaceId, UnaryOperator<List<Fault>> change) {
        notes.change(
                Kind.FAULTS,
                workspaceId,
                note -> {
                    List<Fault> after = change.apply(note.map(FaultNote::read).orElse(List.of()));
                    return after.isEmpty() ? Optional.empty() : Optional.of(FaultNote.write(after));
                },
                KEPT);
    }
}
