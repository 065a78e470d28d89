/**
 * Holds the documents beside the code: what they repeat of it is generated, compared by {@code DocumentsTest}, and
 * rewritten when the tests run with {@code -Dexamplary.docs.write=true}. Start at {@link
 * io.examplarymock.server.docs.Document}.
 */
package io.examplarymock.server.docs;
