/**
 * The admin side under {@code /__admin/examplary/}: one table of routes, one class per operation. Start at {@link
 * io.examplarymock.server.admin.AdminRoutes}.
 */
package io.examplarymock.server.admin;
