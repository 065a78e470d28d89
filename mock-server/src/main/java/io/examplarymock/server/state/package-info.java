/**
 * A whole workspace as one versioned document: snapshot, fixture and storage format; and the same in parts, for stores
 * that keep a workspace in pieces. Start at {@link io.examplarymock.server.state.StateDocument} and {@link
 * io.examplarymock.server.state.Parts}.
 */
package io.examplarymock.server.state;
