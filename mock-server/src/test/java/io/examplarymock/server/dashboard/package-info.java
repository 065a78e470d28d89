/**
 * The dashboard: what its server side answers. Start at {@link
 * io.examplarymock.server.dashboard.DashboardPageTest}.
 */
package io.examplarymock.server.dashboard;
