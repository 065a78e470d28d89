/** The people of a workspace (facts E1, E12, G9, O16). Start at {@link io.examplarymock.server.user.Users}. */
package io.examplarymock.server.user;
