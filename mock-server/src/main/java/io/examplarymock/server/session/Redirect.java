package io.examplarymock.server.session;

import java.util.Map;

/**
 * Where a finished session sends the browser, and what the query then says (facts O1 to O4, O6, O9).
 *
 * @param returnUrl as the integrator gave it, with whatever query and fragment it has
 * @param parameters in order, {@code status} first, then the outputs; texts, or JSON values of any other kind
 */
public record Redirect(String returnUrl, Map<String, Object> parameters) {}
