/**
 * Keeps workspaces in one file, by H2's MVStore. Start at {@link io.examplarymock.server.store.file.FileStore}.
 */
package io.examplarymock.server.store.file;
