/**
 * What stores that outlive the server have in common. Start at {@link io.examplarymock.server.store.UnusableStore}.
 */
package io.examplarymock.server.store;
