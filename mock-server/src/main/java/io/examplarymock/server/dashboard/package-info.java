/**
 * The page at {@code /__admin/dashboard}, a client of the admin side and of the API that runs in a browser. What it does
 * is in the scripts beside it, among the resources. Start at {@link
 * io.examplarymock.server.dashboard.DashboardApplication}, and for the scripts at {@code assets/main.js}.
 */
package io.examplarymock.server.dashboard;
