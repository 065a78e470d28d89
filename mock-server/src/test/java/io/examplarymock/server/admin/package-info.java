/** The admin side, operation by operation. Start at {@link io.examplarymock.server.admin.AdminRoutesTest}. */
package io.examplarymock.server.admin;
