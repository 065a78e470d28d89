package io.examplarymock.server.providerstate;

/** A provider state that does not exist, or not with these parameters. */
public final class UnusableState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    private UnusableState(String pointer, String message) {
        super(message, null, false, false);
        this.pointer = pointer;
    }

    static UnusableState named(String name) {
        return new UnusableState(
                "/state",
                "no provider state \"" + name + "\"; there are \"" + String.join("\", \"", ProviderStates.names())
                        + "\"");
    }

    static UnusableState because(String parameter, String message) {
        return new UnusableState("/params/" + parameter, message);
    }

    /** Where in the request the fault is, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }
}
