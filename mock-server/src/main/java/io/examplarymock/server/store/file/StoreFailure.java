package io.examplarymock.server.store.file;

/** The file could not be read or written; the message says why, as the operating system told it. */
final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailure(RuntimeException cause) {
        super(reason(cause), cause);
    }

    /** The innermost cause knows the reason; the others say where in the file. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }
}
