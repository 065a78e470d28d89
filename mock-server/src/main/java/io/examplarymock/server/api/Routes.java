package io.examplarymock.server.api;

import static io.examplarymock.server.error.ApiError.ACTOR_IS_OWNER;
import static io.examplarymock.server.error.ApiError.ACTOR_UNKNOWN;
import static io.examplarymock.server.error.ApiError.ACTOR_WITHOUT_ACCESS;
import static io.examplarymock.server.error.ApiError.ACTOR_WITHOUT_PREFIX;
import static io.examplarymock.server.error.ApiError.EMAIL_TAKEN;
import static io.examplarymock.server.error.ApiError.EXAM_NOT_FOUND;
import static io.examplarymock.server.error.ApiError.EXAM_OF_PRESET_UNKNOWN;
import static io.examplarymock.server.error.ApiError.EXPORT_NOT_FOUND;
import static io.examplarymock.server.error.ApiError.FLOW_NOT_IN_ENVIRONMENT;
import static io.examplarymock.server.error.ApiError.NOT_APPROVED;
import static io.examplarymock.server.error.ApiError.QUERY_INVALID;
import static io.examplarymock.server.error.ApiError.RESOURCE_NOT_ACCESSIBLE;
import static io.examplarymock.server.error.ApiError.RESOURCE_NOT_MANAGEABLE;
import static io.examplarymock.server.error.ApiError.SESSION_NOT_FOUND;
import static io.examplarymock.server.error.ApiError.SOURCE_MATERIAL_NOT_FOUND;
import static io.examplarymock.server.error.ApiError.SPACE_NOT_FOUND;
import static io.examplarymock.server.error.ApiError.SPACE_OF_PRESET_UNKNOWN;
import static io.examplarymock.server.error.ApiError.USER_NOT_FOUND;
import static io.examplarymock.server.user.WorkspaceRole.ADMIN;
import static io.examplarymock.server.user.WorkspaceRole.OWNER;
import static io.examplarymock.server.user.WorkspaceRole.TEACHER;

import io.examplarymock.server.api.Route.RateLimit;
import io.examplarymock.server.export.Exports;
import java.util.ArrayList;
import java.util.List;

/** The table of all operations of the API. */
final class Routes {
    private static final String READ_MATERIALS = "source-materials:read";
    private static final String WRITE_MATERIALS = "source-materials:write";

    private Routes() {}

    static List<Route> table(ApiSettings settings, Exports exports) {
        OpenApi openApi = new OpenApi();
        List<Route> routes = new ArrayList<>(List.of(
                Route.post("createUser", "/users", "Create a user", new CreateUserHandler())
                        .takes("user/create")
                        .answers(201, "user/user")
                        .refuses(EMAIL_TAKEN)
                        .allows(OWNER, ADMIN, TEACHER)
                        .needs("users:write")
                        .restsOn("E1.S"),
                Route.patch("changeUser", "/users/{userId}", "Change a user's role", new ChangeUserHandler())
                        .takes("user/change")
                        .answers(200, "user/user")
                        .refuses(USER_NOT_FOUND)
                        .allows(OWNER, ADMIN)
                        .restsOn("E11.P"),
                Route.get("getMe", "/me", "The key's own user", new GetMeHandler())
                        .answers(200, "user/me")
                        .restsOn("E12.P"),
                Route.patch("renameMe", "/me", "Rename the key's own user", new RenameMeHandler())
                        .takes("user/rename")
                        .answers(200, "user/me")
                        .restsOn("E12.P"),
                Route.post("createExam", "/exams", "Create an exam", new CreateExamHandler())
                        .takes("exam/create")
                        .answers(201, "exam/exam")
                        .needs("exams:write")
                        .limitedTo(new RateLimit(200, 60))
                        .restsOn("E2.S"),
                Route.get("getExam", "/exams/{examId}", "Read an exam with its questions", new GetExamHandler())
                        .answers(200, "exam/exam")
                        .refuses(EXAM_NOT_FOUND)
                        .restsOn("E3", "Q1"),
                Route.delete("deleteExam", "/exams/{examId}", "Delete an exam", new DeleteExamHandler())
                        .refuses(EXAM_NOT_FOUND)
                        .restsOn("E5"),
                Route.post(
                                "exportExamToQti3",
                                "/exams/{examId}/export/qti3-zip",
                                "Export an exam as a QTI 3 package",
                                new ExportExamHandler(exports))
                        .answers(200, "exam/export-qti3")
                        .refuses(EXAM_NOT_FOUND)
                        .restsOn("E4.S", "E4.P"),
                Route.get(
                                "downloadExport",
                                "/exports/{token}",
                                "Download an export",
                                new DownloadExportHandler(exports))
                        .openToAll()
                        .refuses(EXPORT_NOT_FOUND)
                        .restsOn("E4.P", "Q6"),
                Route.post(
                                "createPracticeSpace",
                                "/practice-spaces",
                                "Create a practice space",
                                new CreatePracticeSpaceHandler())
                        .takes("practice-space/create")
                        .answers(201, "practice-space/practice-space")
                        .restsOn("E6.S"),
                Route.get(
                                "getPracticeSpace",
                                "/practice-spaces/{practiceSpaceId}",
                                "Read a practice space",
                                new GetPracticeSpaceHandler())
                        .answers(200, "practice-space/practice-space")
                        .refuses(SPACE_NOT_FOUND)
                        .restsOn("E7.M"),
                Route.get(
                                "getPracticeSpaceProgress",
                                "/practice-spaces/{practiceSpaceId}/progress",
                                "Read a student's progress",
                                new GetProgressHandler())
                        .asks("actor", "Id of the student, a user of the workspace.")
                        .answers(200, "practice-space/progress")
                        .refuses(SPACE_NOT_FOUND, QUERY_INVALID)
                        .restsOn("E7.M"),
                Route.post(
                                "createEmbedSession",
                                "/embed-sessions",
                                "Create an embed session",
                                new CreateEmbedSessionHandler(settings))
                        .takes("embed-session/create")
                        .answers(201, "embed-session/session")
                        .refuses(
                                ACTOR_WITHOUT_PREFIX,
                                ACTOR_IS_OWNER,
                                ACTOR_UNKNOWN,
                                EXAM_OF_PRESET_UNKNOWN,
                                SPACE_OF_PRESET_UNKNOWN,
                                FLOW_NOT_IN_ENVIRONMENT,
                                NOT_APPROVED)
                        .restsOn("E8", "C7", "C8.S"),
                Route.get(
                                "getEmbedSession",
                                "/embed-sessions/{embedSessionId}",
                                "Read an embed session",
                                new GetEmbedSessionHandler())
                        .answers(200, "embed-session/session")
                        .refuses(SESSION_NOT_FOUND)
                        .restsOn("E9", "O10"),
                Route.delete(
                                "deleteEmbedSession",
                                "/embed-sessions/{embedSessionId}",
                                "Delete an embed session",
                                new DeleteEmbedSessionHandler())
                        .refuses(SESSION_NOT_FOUND)
                        .restsOn("E10"),
                Route.post(
                                "grantPermission",
                                "/permissions/{resource}",
                                "Give an actor a role on an exam or a practice space",
                                new GrantPermissionHandler())
                        .takes("permission/grant")
                        .answers(201, "permission/held")
                        .refuses(RESOURCE_NOT_MANAGEABLE)
                        .needs("permissions:write")
                        .restsOn("E13", "P2.P"),
                Route.get(
                                "listPermissions",
                                "/permissions/{resource}",
                                "List who may use an exam or a practice space",
                                new ListPermissionsHandler())
                        .answers(200, "permission/list")
                        .refuses(RESOURCE_NOT_ACCESSIBLE)
                        .needs("permissions:read")
                        .restsOn("E13", "P2.P"),
                Route.get(
                                "getPermission",
                                "/permissions/{resource}/{actor}",
                                "Read the role of an actor on an exam or a practice space",
                                new GetPermissionHandler())
                        .answers(200, "permission/held")
                        .refuses(RESOURCE_NOT_ACCESSIBLE, ACTOR_WITHOUT_ACCESS)
                        .needs("permissions:read")
                        .restsOn("E13", "P2.P"),
                Route.post(
                                "createSourceMaterial",
                                "/source-materials",
                                "Create a source material",
                                new CreateSourceMaterialHandler())
                        .takes("source-material/create")
                        .answers(201, "source-material/source-material")
                        .allows(OWNER, ADMIN, TEACHER)
                        .needs(WRITE_MATERIALS)
                        .limitedTo(new RateLimit(10, 60))
                        .restsOn("E14", "P3.P"),
                Route.get(
                                "listSourceMaterials",
                                "/source-materials",
                                "List source materials",
                                new ListSourceMaterialsHandler())
                        .mayAsk(
                                ListSourceMaterialsHandler.EXTERNAL_ID,
                                "The integrator's own id: only materials that have it are listed.")
                        .answers(200, "source-material/list")
                        .needs(READ_MATERIALS)
                        .restsOn("E14", "P3.P"),
                Route.get(
                                "getSourceMaterial",
                                "/source-materials/{sourceMaterialId}",
                                "Read a source material and how far it is processed",
                                new GetSourceMaterialHandler())
                        .answers(200, "source-material/source-material")
                        .refuses(SOURCE_MATERIAL_NOT_FOUND)
                        .needs(READ_MATERIALS)
                        .restsOn("E14", "P3.P"),
                Route.post(
                                "sliceSourceMaterial",
                                "/source-materials/{sourceMaterialId}/slice",
                                "Make a source material of some pages of another",
                                new SliceSourceMaterialHandler())
                        .takes("source-material/slice")
                        .answers(201, "source-material/source-material")
                        .refuses(SOURCE_MATERIAL_NOT_FOUND)
                        .needs(WRITE_MATERIALS)
                        .restsOn("E14", "P3.P"),
                Route.post(
                                "defineQuestionType",
                                "/question-types",
                                "Define a question type",
                                new DefineQuestionTypeHandler())
                        .takes("question-type/define")
                        .answers(201, "question-type/question-type")
                        .restsOn("E15", "P4.P"),
                Route.get(
                                "listQuestionTypes",
                                "/question-types",
                                "List the question types",
                                new ListQuestionTypesHandler())
                        .answers(200, "question-type/list")
                        .restsOn("E15", "P4.M"),
                Route.get(
                                "listPublicQuestionTypes",
                                "/question-types/public",
                                "List the public question types",
                                new ListPublicQuestionTypesHandler())
                        .openToAll()
                        .answers(200, "question-type/public")
                        .restsOn("E15", "P4.P"),
                Route.get("listStudentLevels", "/student-levels", "List the student levels", new StudentLevelsHandler())
                        .answers(200, "student-level/list")
                        .restsOn("E16.P", "E16.M"),
                Route.get("listTaxonomies", "/taxonomies", "List the taxonomies", new TaxonomiesHandler())
                        .answers(200, "taxonomy/list")
                        .restsOn("E16.P", "E16.M")));
        routes.addAll(OAuthRoutes.table());
        routes.add(Route.get("getOpenApi", "/openapi", "This description", openApi)
                .openToAll()
                .restsOn("E18", "G7"));
        openApi.describe(routes);
        return List.copyOf(routes);
    }
}
