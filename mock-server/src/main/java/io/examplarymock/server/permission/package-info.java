/**
 * Who may do what with one resource (facts G9, P2). Start at {@link io.examplarymock.server.permission.Permissions}.
 */
package io.examplarymock.server.permission;
