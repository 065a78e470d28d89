/** Faults that a workspace's next calls shall meet. Start at {@link io.examplarymock.server.fault.Faults}. */
package io.examplarymock.server.fault;
