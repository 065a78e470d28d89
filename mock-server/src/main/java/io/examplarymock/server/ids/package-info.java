/**
 * Ids of everything a workspace makes: a function of the workspace's secret and a counter per kind, so that a change of
 * state is repeatable and an id is still unguessable. Start at {@link io.examplarymock.server.ids.IdSequence}.
 */
package io.examplarymock.server.ids;
