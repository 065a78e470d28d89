package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * WireMock's request journal, bounded, and quick where the stock one searches a list for every request. The recorder
 * cannot do without a journal, so unless a user wants all of it, it keeps proxied calls only.
 */
final class CappedJournal implements RequestJournalStore {
    private final boolean keepsAll;
    private final int limit;
    private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();

    CappedJournal(boolean keepsAll, int limit) {
        this.keepsAll = keepsAll;
        this.limit = limit;
    }

    @Override
    public void add(ServeEvent event) {
        if (keeps(event)) {
            synchronized (events) {
                events.put(event.getId(), event);
                if (events.size() > limit) {
                    removeEldest();
                }
            }
        }
    }

    @Override
    public void put(UUID id, ServeEvent event) {
        if (keeps(event)) {
            synchronized (events) {
                events.replace(id, event);
            }
        }
    }

    /** Newest first, as the stock one. */
    @Override
    public Stream<ServeEvent> getAll() {
        List<ServeEvent> all;
        synchronized (events) {
            all = new ArrayList<>(events.values());
        }
        Collections.reverse(all);
        return all.stream();
    }

    @Override
    public Stream<UUID> getAllKeys() {
        return getAll().map(ServeEvent::getId);
    }

    @Override
    public Optional<ServeEvent> get(UUID id) {
        synchronized (events) {
            return Optional.ofNullable(events.get(id));
        }
    }

    @Override
    public void remove(UUID id) {
        synchronized (events) {
            events.remove(id);
        }
    }

    @Override
    public void removeLast() {
        synchronized (events) {
            removeEldest();
        }
    }

    @Override
    public void clear() {
        synchronized (events) {
            events.clear();
        }
    }

    private void removeEldest() {
        Iterator<UUID> oldestFirst = events.keySet().iterator();
        if (oldestFirst.hasNext()) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }

    private boolean keeps(ServeEvent event) {
        return keepsAll
                || (event.getResponseDefinition() != null
                        && event.getResponseDefinition().isProxyResponse());
    }
}
