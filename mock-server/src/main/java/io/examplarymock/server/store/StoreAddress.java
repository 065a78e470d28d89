package io.examplarymock.server.store;

/** What {@code --store} says, as it may be shown. */
public final class StoreAddress {
    private StoreAddress() {}

    /** Returns it without what may be secret: the parameters, and what stands before an at sign. */
    public static String shown(String store) {
        if (store == null || store.startsWith("file:")) {
            return store;
        }
        int query = store.indexOf('?');
        String address = query < 0 ? store : store.substring(0, query);
        return address.replaceFirst("//.*@", "//…@") + (query < 0 ? "" : "?…");
    }
}
