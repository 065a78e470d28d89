/** Who may do what with one resource (fact G9). Start at {@link io.examplarymock.server.permission.ResourceRole}. */
package io.examplarymock.server.permission;
