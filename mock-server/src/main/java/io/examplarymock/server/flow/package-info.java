/**
 * The seven flows (fact C1): which actions each has, what opening needs and what completing produces. Start at {@link
 * io.examplarymock.server.flow.Flows}.
 */
package io.examplarymock.server.flow;
