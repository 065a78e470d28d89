package io.examplarymock.server.api;

import io.examplarymock.server.http.Request;
import io.examplarymock.server.journal.Finding;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.workspace.Command;
import io.examplarymock.server.workspace.Workspace;
import io.examplarymock.server.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One call of an operation.
 *
 * @param caller {@code null} in operations without authentication
 * @param parameters of the path, in order
 * @param json the body as it was sent; {@code null} in operations without one
 * @param body the body's members; empty in operations without one
 * @param baseUrl the server's own address as the client sees it, without a slash at its end
 * @param violations what in the request breaks its schema, as far as it was judged
 * @param warnings what in the request is suspicious but accepted
 */
record Call(
        Request request,
        Workspaces workspaces,
        Caller caller,
        List<String> parameters,
        JsonBody json,
        JsonObject body,
        String baseUrl,
        List<Finding> violations,
        List<Finding> warnings) {

    static Call of(Request request, Workspaces workspaces, Caller caller, List<String> parameters, String baseUrl) {
        return new Call(
                request,
                workspaces,
                caller,
                parameters,
                null,
                new JsonObject(Map.of()),
                baseUrl,
                new ArrayList<>(),
                new ArrayList<>());
    }

    Call withBody(JsonBody sent) {
        return new Call(request, workspaces, caller, parameters, sent, sent.toObject(), baseUrl, violations, warnings);
    }

    /** Notes violations, and ends the request if there are any. */
    void refuse(List<Finding> found) {
        violations.addAll(found);
        Findings.refuse(found);
    }

    /** The caller's workspace, as of now. */
    Workspace workspace() {
        return caller.workspace();
    }

    /** The id of the user who calls. */
    String userId() {
        return caller.user().id();
    }

    /** Changes the caller's workspace. */
    <R> R change(Command<R> command) {
        return workspaces.change(workspace().id(), command);
    }

    /** The only parameter of the path. */
    String id() {
        return parameters.get(0);
    }
}
