package io.examplarymock.server.store.file;

import io.examplarymock.server.state.Part;
import io.examplarymock.server.state.PartId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file: what is in it, and how that is laid out. Each part is an entry of its own, and a commit of the engine is what
 * makes a change whole. Every method throws {@link MVStoreException} when the file cannot
 * be read or written; the engine has given it up then.
 */
final class StoreFile implements AutoCloseable {
    /** The layout that is written; a file of a newer one is refused. */
    static final int FORMAT = 1;

    /** Space of a version is used again after so many later ones, between which the file has been synced. */
    private static final int VERSIONS_KEPT = 100;

    private static final int FILL_PERCENT = 50;
    private static final int COMPACTED_BYTES = 4 << 20;
    private static final String META = "meta";
    private static final String FORMAT_KEY = "format";
    private static final String PLACES_KEY = "places";
    private static final int PLACE_DIGITS = 16;

    private final MVStore engine;
    private final MVMap<String, String> meta;
    /** Ids of workspaces; their values mean nothing. */
    private final MVMap<String, String> workspaces;
    /** By {@link #key}, the place of a part among those of its kind, in hexadecimal digits, and its text. */
    private final MVMap<String, String> parts;
    /** Workspaces by key and by session, so that a start needs no part. */
    private final MVMap<String, String> keys;

    private final MVMap<String, String> sessions;
    private long nextPlace;

    private StoreFile(MVStore engine) {
        this.engine = engine;
        meta = engine.openMap(META);
        workspaces = engine.openMap("workspaces");
        parts = engine.openMap("parts");
        keys = engine.openMap("keys");
        sessions = engine.openMap("sessions");
        nextPlace = Long.parseLong(meta.getOrDefault(PLACES_KEY, "0"), 16);
    }

    /**
     * Opens a file, or makes it.
     *
     * @throws WrongFormat if something else than this server, or a newer one, has written it
     */
    static StoreFile open(String name) {
        MVStore engine = new MVStore.Builder()
                .fileName(name)
                // A commit in the middle of a change would keep a half of it.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        try {
            engine.setRetentionTime(0);
            engine.setVersionsToKeep(VERSIONS_KEPT);
            check(engine);
            return new StoreFile(engine);
        } catch (RuntimeException e) {
            engine.closeImmediately();
            throw e;
        }
    }

    private static void check(MVStore engine) {
        Set<String> maps = engine.getMapNames();
        if (maps.isEmpty()) {
            engine.openMap(META).put(FORMAT_KEY, String.valueOf(FORMAT));
            engine.commit();
            return;
        }
        Object format = maps.contains(META) ? engine.openMap(META).get(FORMAT_KEY) : null;
        if (!String.valueOf(FORMAT).equals(format)) {
            throw new WrongFormat(format == null ? null : String.valueOf(format));
        }
    }

    Collection<String> workspaces() {
        return List.copyOf(workspaces.keySet());
    }

    /** Returns the id of the workspace that each key opens. */
    Map<String, String> keys() {
        return Map.copyOf(keys);
    }

    /** Returns the id of the workspace that has, or had, each session. */
    Map<String, String> sessions() {
        return Map.copyOf(sessions);
    }

    /** Returns all parts of a workspace in their order. */
    List<Part> parts(String workspaceId) {
        MVStore.TxCounter reading = engine.registerVersionUsage();
        try {
            record Placed(long place, Part part) {}
            List<Placed> placed = new ArrayList<>();
            String start = prefix(workspaceId);
            Cursor<String, String> cursor = parts.cursor(start);
            while (cursor.hasNext() && cursor.next().startsWith(start)) {
                String value = cursor.getValue();
                PartId id = id(cursor.getKey().substring(start.length()));
                placed.add(new Placed(
                        Long.parseLong(value.substring(0, PLACE_DIGITS), 16),
                        new Part(id, value.substring(PLACE_DIGITS))));
            }
            return placed.stream()
                    .sorted(Comparator.comparingLong(Placed::place))
                    .map(Placed::part)
                    .toList();
        } finally {
            engine.deregisterVersionUsage(reading);
        }
    }

    /** Makes all of these changes, or none. */
    void write(Collection<Write> writes) {
        writes.forEach(this::put);
        meta.put(PLACES_KEY, Long.toHexString(nextPlace));
        engine.commit();
    }

    /** Has the disk take what was committed. */
    void sync() {
        engine.sync();
    }

    /** Makes room in the file where much of it is out of date. */
    void tidy() {
        engine.compact(FILL_PERCENT, COMPACTED_BYTES);
    }

    /** Forgets which keys and sessions belong to a workspace, whichever these are. */
    void disown(String workspaceId) {
        for (MVMap<String, String> owners : List.of(keys, sessions)) {
            owners.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(workspaceId))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(owners::remove);
        }
    }

    /** Leaves the file as it is after the last commit. */
    void abandon() {
        engine.closeImmediately();
    }

    @Override
    public void close() {
        engine.close();
    }

    private void put(Write write) {
        String id = write.workspaceId();
        if (write.anew()) {
            clear(id);
        }
        if (write.there()) {
            workspaces.putIfAbsent(id, "");
        } else {
            workspaces.remove(id);
        }
        write.difference().gone().forEach(part -> parts.remove(key(id, part)));
        write.difference().replaced().forEach(part -> {
            String key = key(id, part.id());
            String before = parts.get(key);
            parts.put(key, (before == null ? newPlace() : before.substring(0, PLACE_DIGITS)) + part.json());
        });
        write.difference().added().forEach(part -> parts.put(key(id, part.id()), newPlace() + part.json()));
        own(keys, write.keys(), id);
        own(sessions, write.sessions(), id);
    }

    private static void own(MVMap<String, String> owners, Write.Names names, String workspaceId) {
        names.dropped().forEach(name -> owners.remove(name, workspaceId));
        names.taken().forEach(name -> owners.put(name, workspaceId));
    }

    private void clear(String workspaceId) {
        String start = prefix(workspaceId);
        List<String> all = new ArrayList<>();
        Iterator<String> found = parts.keyIterator(start);
        for (String key = next(found); key != null && key.startsWith(start); key = next(found)) {
            all.add(key);
        }
        all.forEach(parts::remove);
    }

    private static String next(Iterator<String> found) {
        return found.hasNext() ? found.next() : null;
    }

    private String newPlace() {
        return "%016x".formatted(nextPlace++);
    }

    private static String key(String workspaceId, PartId part) {
        return prefix(workspaceId) + part.kind() + '\0' + part.id();
    }

    /** No id can pretend to be the start of another one. */
    private static String prefix(String workspaceId) {
        return workspaceId.replace("\0", "\0\1") + "\0\0";
    }

    private static PartId id(String rest) {
        int end = rest.indexOf('\0');
        return new PartId(rest.substring(0, end), rest.substring(end + 1));
    }

    /** The file is the work of a newer server, or of another program. */
    static final class WrongFormat extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String format;

        WrongFormat(String format) {
            super("format " + format, null, false, false);
            this.format = format;
        }

        /** The format of the file; {@code null} if it says none. */
        String format() {
            return format;
        }
    }
}
