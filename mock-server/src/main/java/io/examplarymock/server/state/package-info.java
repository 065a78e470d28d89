/**
 * A whole workspace as one versioned document: snapshot, fixture and storage format. Start at {@link
 * io.examplarymock.server.state.StateDocument}.
 */
package io.examplarymock.server.state;
