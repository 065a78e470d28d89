package io.examplarymock.client;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A journal of API calls, oldest first. It is bounded: when it is full, old exchanges make room for new ones, and {@link
 * #evicted} says how many did.
 */
public final class Exchanges {
    private static final long BEYOND_ALL = 999_999_999_999L;

    private final AdminSide admin;
    private final List<String> journal;

    Exchanges(AdminSide admin) {
        this(admin, List.of());
    }

    /** The journal that these query parameters choose. */
    private Exchanges(AdminSide admin, List<String> journal) {
        this.admin = admin;
        this.journal = journal;
    }

    /** Returns the journal of the calls that no workspace can be told for: those without a key, or with a bad one. */
    public Exchanges unattributed() {
        return new Exchanges(admin, List.of("unattributed=true"));
    }

    /** Returns all exchanges that are kept. */
    public List<Exchange> all() {
        return find();
    }

    /** Returns the exchanges that came after the one of this id; after 0 came all. */
    public List<Exchange> after(long id) {
        return find("after=" + id);
    }

    /** Returns the exchanges of one operation, for example {@code createEmbedSession}. */
    public List<Exchange> ofOperation(String operation) {
        return find("operation=" + AdminSide.encoded(operation));
    }

    /**
     * Returns one exchange.
     *
     * @throws MockException with status 404 if it is not, or no longer, kept
     */
    public Exchange get(long id) {
        return admin.get("/exchanges/" + id + query(), ExchangeReading::read);
    }

    /** Returns how many exchanges made room for newer ones since the journal was cleared. */
    public long evicted() {
        return admin.get("/exchanges" + query("after=" + BEYOND_ALL), answer -> answer.number("evicted"));
    }

    /** Forgets all exchanges; numbering goes on. */
    public void clear() {
        admin.delete("/exchanges" + query());
    }

    private List<Exchange> find(String... conditions) {
        return admin.get(
                "/exchanges" + query(conditions),
                answer -> answer.objects("exchanges").stream()
                        .map(ExchangeReading::read)
                        .toList());
    }

    private String query(String... conditions) {
        String query = Stream.concat(journal.stream(), Stream.of(conditions)).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
