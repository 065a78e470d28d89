package io.examplarymock.server.admin;

import io.examplarymock.server.api.ApiWire;
import io.examplarymock.server.api.OperationInfo;
import io.examplarymock.server.fault.Faults;
import io.examplarymock.server.http.Applications;
import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.providerstate.Messages;
import io.examplarymock.server.providerstate.ProviderStates;
import io.examplarymock.server.script.Player;
import io.examplarymock.server.script.Wire;
import io.examplarymock.server.workspace.TimeMachine;
import io.examplarymock.server.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of all admin operations. */
public final class AdminRoutes {
    private static final String NEWEST_MEANING = "How many to answer at most: the newest ones.";
    private static final String UNATTRIBUTED = "unattributed";
    private static final String UNATTRIBUTED_MEANING =
            "With true: requests for which no workspace can be told, such as those without a key.";

    private AdminRoutes() {}

    /**
     * Wires the admin side and the health checks.
     *
     * @param operations of the API, for the fidelity table
     * @param settings the effective options, secrets masked
     * @param publicUrl what embed URLs start with; {@code null} for the address that a request came to
     * @param mayGuessTokens whether workspaces may be kept whose embed tokens follow from a script's name and seed
     * @param selfCheck whether each good answer is judged by its schema, and a breach logged
     */
    public static HttpApplication wire(
            Workspaces workspaces,
            Faults faults,
            Journals journals,
            ProviderStates states,
            List<OperationInfo> operations,
            Map<String, Object> settings,
            String publicUrl,
            boolean mayGuessTokens,
            boolean selfCheck) {
        List<AdminRoute> table =
                table(workspaces, faults, journals, states, operations, settings, publicUrl, mayGuessTokens);
        return new Applications(
                List.of(new HealthApplication(workspaces::outage), new AdminApplication(table, workspaces, selfCheck)));
    }

    static List<AdminRoute> table(
            Workspaces workspaces,
            Faults faults,
            Journals journals,
            ProviderStates states,
            List<OperationInfo> operations,
            Map<String, Object> settings,
            String publicUrl,
            boolean mayGuessTokens) {
        AdminOpenApi openApi = new AdminOpenApi();
        SessionViews sessions = new SessionViews(publicUrl);
        TimeMachine timeMachine = new TimeMachine(workspaces);
        Wire wire = new ApiWire();
        ScriptRuns scripts = new ScriptRuns(new Player(wire), faults, publicUrl, mayGuessTokens);
        List<AdminRoute> table = new ArrayList<>(List.of(
                new AdminRoute(
                        "createWorkspace",
                        "POST",
                        "/workspaces",
                        "Make a workspace",
                        "admin/workspace-create",
                        201,
                        "admin/workspace",
                        new CreateWorkspace()),
                new AdminRoute(
                        "listWorkspaces",
                        "GET",
                        "/workspaces",
                        "List the workspaces",
                        null,
                        200,
                        "admin/workspaces",
                        new ListWorkspaces()),
                new AdminRoute(
                        "deleteWorkspace",
                        "DELETE",
                        "/workspaces/{workspaceId}",
                        "Delete a workspace",
                        null,
                        204,
                        null,
                        new DeleteWorkspace()),
                new AdminRoute(
                        "issueKey",
                        "POST",
                        "/workspaces/{workspaceId}/keys",
                        "Make one more key, for a user of the workspace",
                        "admin/key-create",
                        201,
                        "admin/key",
                        new IssueKeyCall()),
                new AdminRoute(
                        "listKeys",
                        "GET",
                        "/workspaces/{workspaceId}/keys",
                        "List the keys of a workspace",
                        null,
                        200,
                        "admin/keys",
                        new ListKeys()),
                new AdminRoute(
                        "resetWorkspace", "POST", "/reset", "Empty the workspace", null, 204, null, new ResetCall()),
                new AdminRoute(
                        "getState",
                        "GET",
                        "/state",
                        "Read the whole workspace as one document",
                        null,
                        200,
                        "admin/state",
                        new GetState()),
                new AdminRoute(
                        "putState",
                        "PUT",
                        "/state",
                        "Restore the whole workspace from a document",
                        "admin/state",
                        204,
                        null,
                        new PutState()),
                new AdminRoute("getClock", "GET", "/clock", "Read the clock", null, 200, "admin/clock", new GetClock()),
                new AdminRoute(
                        "setClock",
                        "PUT",
                        "/clock",
                        "Freeze the clock or let it run",
                        "admin/clock-set",
                        200,
                        "admin/clock-moved",
                        new PutClock(timeMachine)),
                new AdminRoute(
                        "advanceClock",
                        "POST",
                        "/clock/advance",
                        "Move the clock forward",
                        "admin/clock-advance",
                        200,
                        "admin/clock-moved",
                        new AdvanceClockCall(timeMachine)),
                new AdminRoute(
                                "listSessions",
                                "GET",
                                "/sessions",
                                "List the sessions",
                                null,
                                200,
                                "admin/sessions",
                                new ListSessions(sessions))
                        .asking("flow", "Name of a flow: only its sessions are answered.")
                        .asking("status", "A status: only sessions in it are answered.")
                        .asking("newest", NEWEST_MEANING),
                new AdminRoute(
                        "getSession",
                        "GET",
                        "/sessions/{sessionId}",
                        "Read a session",
                        null,
                        200,
                        "admin/session",
                        new GetSession(sessions)),
                new AdminRoute(
                        "getSessionEvents",
                        "GET",
                        "/sessions/{sessionId}/events",
                        "Read what happened in a session",
                        null,
                        200,
                        "admin/session-events",
                        new GetSessionEvents()),
                new AdminRoute(
                        "actOnSession",
                        "POST",
                        "/sessions/{sessionId}/actions",
                        "Do what a person does",
                        "admin/action",
                        200,
                        "admin/session",
                        new ActCall(sessions)),
                new AdminRoute(
                                "listExchanges",
                                "GET",
                                "/exchanges",
                                "Read the journal",
                                null,
                                200,
                                "admin/exchanges",
                                new ListExchanges(journals))
                        .asking("after", "Id of an exchange: only later ones are answered.")
                        .asking("operation", "Id of an operation: only its exchanges are answered.")
                        .asking("newest", NEWEST_MEANING)
                        .asking(UNATTRIBUTED, UNATTRIBUTED_MEANING),
                new AdminRoute(
                                "getExchange",
                                "GET",
                                "/exchanges/{exchangeId}",
                                "Read one exchange",
                                null,
                                200,
                                "admin/exchange",
                                new GetExchange(journals))
                        .asking(UNATTRIBUTED, UNATTRIBUTED_MEANING),
                new AdminRoute(
                        "deleteExchanges",
                        "DELETE",
                        "/exchanges",
                        "Clear the journal",
                        null,
                        204,
                        null,
                        new DeleteExchanges(journals)),
                new AdminRoute(
                        "listFaults",
                        "GET",
                        "/faults",
                        "List the armed faults",
                        null,
                        200,
                        "admin/faults",
                        new ListFaults(faults)),
                new AdminRoute(
                        "armFault",
                        "POST",
                        "/faults",
                        "Arm a fault",
                        "admin/fault-create",
                        201,
                        "admin/fault",
                        new ArmFault(faults, operations)),
                new AdminRoute(
                        "disarmFaults",
                        "DELETE",
                        "/faults",
                        "Disarm all faults",
                        null,
                        204,
                        null,
                        new DisarmFaults(faults)),
                new AdminRoute(
                        "disarmFault",
                        "DELETE",
                        "/faults/{faultId}",
                        "Disarm a fault",
                        null,
                        204,
                        null,
                        new DisarmFault(faults)),
                new AdminRoute(
                                "setProviderState",
                                "POST",
                                "/provider-states",
                                "Set up or tear down a Pact provider state",
                                "admin/provider-state",
                                200,
                                "admin/provider-state-set-up",
                                new ProviderStateCall(states))
                        .asking(
                                ProviderStateCall.LENIENT,
                                "With true: a state that does not exist becomes an empty workspace, and the answer has a"
                                        + " warning."),
                new AdminRoute(
                        "getPactMessage",
                        "POST",
                        "/pact-messages",
                        "Read the message of a Pact message interaction",
                        "admin/pact-message",
                        200,
                        "admin/pact-message-contents",
                        new PactMessageCall(new Messages(states, workspaces), publicUrl)),
                new AdminRoute(
                                "playScript",
                                "POST",
                                "/scripts",
                                "Play a script of what students do",
                                "script/resolved",
                                201,
                                "admin/script-run",
                                new PlayScript(scripts, wire, mayGuessTokens))
                        .asking(
                                PlayScript.KEEP,
                                "With true: the workspace in which the script was played is kept, in place of that of an"
                                        + " earlier play of the same name and seed.")
                        .asking(
                                PlayScript.STEPWISE,
                                "With true: the play only begins, in a workspace that can be seen, and goes on by POST"
                                        + " scripts/{scriptRunId}/steps.")
                        .asking(
                                PlayScript.PAGES,
                                "With true, and stepwise: what persons do on pages and integrators through the API is"
                                        + " handed out instead of done."),
                new AdminRoute(
                        "stepScript",
                        "POST",
                        "/scripts/{scriptRunId}/steps",
                        "Let a play of a script go on",
                        "admin/script-step",
                        200,
                        "admin/script-run",
                        new StepScript(scripts)),
                new AdminRoute(
                        "getScriptRun",
                        "GET",
                        "/scripts/{scriptRunId}",
                        "Read how a play of a script went",
                        null,
                        200,
                        "admin/script-run",
                        new GetScriptRun(scripts)),
                new AdminRoute(
                                "getTranscript",
                                "GET",
                                "/scripts/{scriptRunId}/transcript",
                                "Read what happened in a play of a script",
                                null,
                                200,
                                null,
                                new GetTranscript(scripts))
                        .asking(GetTranscript.AFTER, "The n of a line: only later ones are answered.")
                        .asking(
                                GetTranscript.LIMIT,
                                "How many lines are answered at most; fewer if they have more than 8 MiB."),
                new AdminRoute(
                        "listSchemas",
                        "GET",
                        "/schemas",
                        "List the schemas",
                        null,
                        200,
                        "admin/schemas",
                        new ListSchemas()),
                new AdminRoute(
                        "getSchema", "GET", "/schemas/{name...}", "Read a schema", null, 200, null, new GetSchema()),
                new AdminRoute(
                        "getSchemasZip",
                        "GET",
                        "/schemas.zip",
                        "Download all schemas",
                        null,
                        200,
                        null,
                        new GetSchemasZip()),
                new AdminRoute(
                        "getFidelity",
                        "GET",
                        "/fidelity",
                        "Read every fact with its tier and where it is implemented",
                        null,
                        200,
                        "admin/fidelity",
                        new GetFidelity(operations)),
                new AdminRoute(
                        "getSettings",
                        "GET",
                        "/settings",
                        "Read the effective configuration",
                        null,
                        200,
                        "admin/settings",
                        new GetSettings(settings)),
                new AdminRoute("getAdminOpenApi", "GET", "/openapi", "This description", null, 200, null, openApi)));
        table.addAll(OAuthAdminRoutes.table());
        openApi.describe(table);
        return List.copyOf(table);
    }
}
