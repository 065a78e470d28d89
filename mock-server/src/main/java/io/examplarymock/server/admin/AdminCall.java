package io.examplarymock.server.admin;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.workspace.ApiKeys;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.List;

/**
 * One call of an admin operation.
 *
 * @param parameters of the path, in order
 * @param body the body's members, judged by the route's schema; empty without a body
 */
record AdminCall(Request request, Workspaces workspaces, List<String> parameters, JsonObject body) {
    static final String KEY_HEADER = "X-Examplary-Key";

    /** The workspace that the call concerns, as of now: the header's, else the demo workspace. */
    Workspace workspace() {
        return workspaces.open(request.header(KEY_HEADER).orElse(ApiKeys.DEMO));
    }

    /** The last of a list, as many as {@code ?newest=} of the query says; all if it says nothing. */
    <T> List<T> newestOf(List<T> all) {
        String newest = request.queryParameter("newest").orElse(null);
        if (newest == null) {
            return all;
        }
        if (!newest.matches("[0-9]{1,9}")) {
            throw RefusedCall.at("newest", "type", "?newest= takes a number, and is \"" + newest + "\"");
        }
        return all.subList(Math.max(0, all.size() - Integer.parseInt(newest)), all.size());
    }

    /** The only parameter of the path. */
    String id() {
        return parameters.get(0);
    }

    /** Whether the query says {@code name=true}. */
    boolean asksFor(String name) {
        String asked = request.queryParameter(name).orElse("false");
        if (!asked.equals("true") && !asked.equals("false")) {
            throw RefusedCall.at(name, "enum", "?" + name + "= takes true or false, and is \"" + asked + "\"");
        }
        return asked.equals("true");
    }
}
