package io.examplarymock.server.providerstate;

/** A provider state that does not exist, or not with these parameters, or in which there is no message. */
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

    static UnusableState ofMessage(String message) {
        return new UnusableState("/description", message);
    }

    /** Returns the same fault of a state that stands deeper in the request, where its name is called {@code name}. */
    UnusableState below(String place) {
        return new UnusableState(place + (pointer.equals("/state") ? "/name" : pointer), getMessage());
    }

    /** Where in the request the fault is, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }
}
