package io.examplarymock.server.user;

import io.examplarymock.server.error.ApiError;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The users of one workspace. Immutable: each change answers another collection. */
public final class Users {
    private static final Users NONE = new Users(OrderedPMap.empty(), HashTreePMap.empty(), OrderedPMap.empty());

    private final PMap<String, User> byId;
    private final PMap<String, String> idByEmail;
    private final PMap<String, String> idByKey;

    private Users(PMap<String, User> byId, PMap<String, String> idByEmail, PMap<String, String> idByKey) {
        this.byId = byId;
        this.idByEmail = idByEmail;
        this.idByKey = idByKey;
    }

    /** No users. */
    public static Users none() {
        return NONE;
    }

    /** Finds a user by id. */
    public Optional<User> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the user of this id.
     *
     * @throws io.examplarymock.server.error.ApiException USER_NOT_FOUND
     */
    public User get(String id) {
        return find(id).orElseThrow(
                        () -> ApiError.USER_NOT_FOUND.because("no user of this id in the workspace of this API key"));
    }

    /** Finds the user with this e-mail address, in any case. */
    public Optional<User> withEmail(String email) {
        return Optional.ofNullable(idByEmail.get(email.toLowerCase(Locale.ROOT)))
                .map(byId::get);
    }

    /** Returns the keys beyond the workspace's first one, each with the id of the user to whom it belongs (G2). */
    public Map<String, String> keys() {
        return idByKey;
    }

    /** Returns these users, one of whom has one more key. */
    public Users holding(String key, String userId) {
        return new Users(byId, idByEmail, idByKey.plus(key, get(userId).id()));
    }

    /** Returns all users in the order in which they came. */
    public Collection<User> all() {
        return byId.values();
    }

    /**
     * Returns these users and one more.
     *
     * @throws io.examplarymock.server.error.ApiException EMAIL_TAKEN (E1.M) if the address, in any case, is in use
     */
    public Users with(User user) {
        String address = user.email().toLowerCase(Locale.ROOT);
        String holder = idByEmail.get(address);
        if (holder != null) {
            throw ApiError.EMAIL_TAKEN.because("the user with this e-mail address is " + holder
                    + "; create a user once per person and keep the id");
        }
        return new Users(byId.plus(user.id(), user), idByEmail.plus(address, user.id()), idByKey);
    }

    /** Returns these users with the one of the same id replaced. */
    public Users replacing(User user) {
        return new Users(
                byId.plus(user.id(), user),
                withoutAddressOf(user.id()).plus(user.email().toLowerCase(Locale.ROOT), user.id()),
                idByKey);
    }

    /** Returns these users without one, as if there had never been such a user; keys stay. */
    public Users without(String id) {
        return new Users(byId.minus(id), withoutAddressOf(id), idByKey);
    }

    /** Returns these users without a key. */
    public Users withoutKey(String key) {
        return new Users(byId, idByEmail, idByKey.minus(key));
    }

    private PMap<String, String> withoutAddressOf(String id) {
        User user = byId.get(id);
        String address = user == null ? null : user.email().toLowerCase(Locale.ROOT);
        // Somebody else may have taken it over meanwhile.
        return address != null && id.equals(idByEmail.get(address)) ? idByEmail.minus(address) : idByEmail;
    }
}
