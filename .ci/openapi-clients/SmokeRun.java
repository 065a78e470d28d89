import client.ApiClient;
import client.ApiException;
import client.api.EmbedSessionsApi;
import client.api.ExamsApi;
import client.api.UsersApi;
import client.model.EmbedSession;
import client.model.EmbedSessionCreate;
import client.model.Exam;
import client.model.ExamCreate;
import client.model.User;
import client.model.UserCreate;
import java.util.Map;
import java.util.Objects;

/** Uses the generated Java client against a mock: {@code SmokeRun ADDRESS KEY}. */
class SmokeRun {
    private static final String OWN_ACTOR =
            "Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID.";

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        UsersApi users = new UsersApi(client);
        ExamsApi exams = new ExamsApi(client);
        EmbedSessionsApi sessions = new EmbedSessionsApi(client);

        User student = users.createUser(new UserCreate().email("java@example.com").name("A student"));
        Exam exam = exams.createExam(new ExamCreate().name("Algebra"));
        expect("the exam's name", "Algebra", exams.getExam(exam.getId()).getName());

        EmbedSession session = sessions.createEmbedSession(taking(exam).actor(student.getId()));
        EmbedSession read = sessions.getEmbedSession(session.getId());
        expect("the session's actor", student.getId(), read.getActor());
        expect("the session's status", EmbedSession.StatusEnum.PENDING, read.getStatus());
        sessions.deleteEmbedSession(session.getId());
        refused(404, "\"message\"", () -> sessions.getEmbedSession(session.getId()));

        String owner = users.getMe().getId();
        refused(400, OWN_ACTOR, () -> sessions.createEmbedSession(taking(exam).actor(owner)));
        ApiClient withoutKey = new ApiClient();
        withoutKey.updateBaseUri(arguments[0]);
        refused(401, "\"message\"", new UsersApi(withoutKey)::getMe);
    }

    private static EmbedSessionCreate taking(Exam exam) {
        return new EmbedSessionCreate()
                .flow(EmbedSessionCreate.FlowEnum.TAKE_EXAM)
                .presets(Map.of("examId", exam.getId()));
    }

    private interface Attempt {
        void run() throws ApiException;
    }

    private static void refused(int status, String text, Attempt attempt) {
        try {
            attempt.run();
        } catch (ApiException refusal) {
            expect("the status of a refusal", status, refusal.getCode());
            expect("the refusal has \"" + text + "\", which reads " + refusal.getResponseBody(), true,
                    refusal.getResponseBody().contains(text));
            return;
        }
        throw new AssertionError("Something passed that should be refused with " + status + " and " + text);
    }

    private static void expect(String what, Object expected, Object seen) {
        if (!Objects.equals(expected, seen)) {
            throw new AssertionError(what + ": " + seen + ", expected " + expected);
        }
    }
}
