/**
 * Ways in which the mock can differ on purpose from what is known of the API, so that what looks for differences can be
 * tested. Start at {@link io.examplarymock.server.deviation.Deviations}, the list of them.
 */
package io.examplarymock.server.deviation;
