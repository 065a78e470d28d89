/**
 * Time: the system's clock, read in one place, and the movable clock of each workspace. Start at {@link
 * io.examplarymock.server.time.WorkspaceClock}.
 */
package io.examplarymock.server.time;
