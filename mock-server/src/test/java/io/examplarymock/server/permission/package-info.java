/** Tests of who may do what. Start at {@code PermissionsTest}. */
package io.examplarymock.server.permission;
