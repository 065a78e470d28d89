package io.examplarymock.harness.pacts.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In what a consumer sends, pacts check finds")
class CallFindingsTest {
    @Test
    void a_path_that_nothing_has() {
        assertThat(Pacts.findingsInGood("unknown-path")).isEmpty();
        assertThat(Pacts.findingsInBad("unknown-path")).isEqualTo("""
                  a request for an exam
                    failure unknown-path at /interactions/0/request/path
                      no operation has the path /exam/exam_dj8948hf98hf43; the nearest is GET /exams/{examId} [E3, Q1: public]""");
    }

    @Test
    void a_path_near_one_that_is_only_assumed_as_a_warning() {
        assertThat(Pacts.findingsInGood("assumed-path")).isEmpty();
        assertThat(Pacts.findingsInBad("assumed-path")).isEqualTo("""
                  a request for progress, of which no path is documented
                    warning unknown-path at /interactions/0/request/path
                      no operation has the path /practice-spaces/space_1/students/user_423r9j3r0jeddJA; the nearest is GET /practice-spaces/{practiceSpaceId} [E7.M: assumed]""");
    }

    @Test
    void a_method_that_a_path_does_not_have() {
        assertThat(Pacts.findingsInGood("wrong-method")).isEmpty();
        assertThat(Pacts.findingsInBad("wrong-method")).isEqualTo("""
                  a request to delete an exam
                    failure wrong-method at /interactions/0/request/method
                      /exams/{examId} has no PUT, but GET or DELETE [E3, Q1, E5: public]""");
    }

    @Test
    void an_operation_that_the_mock_does_not_serve() {
        assertThat(Pacts.findingsInBad("not-served")).isEqualTo("""
                  a request for the folders
                    warning not-served at /interactions/0/request/path
                      GET /folders is known, but neither does the mock serve it, nor can it be judged here [P6: assumed]""");
    }

    @Test
    void a_missing_or_odd_key() {
        assertThat(Pacts.findingsInGood("authorization")).isEmpty();
        assertThat(Pacts.findingsInBad("authorization")).isEqualTo("""
                  a request without a key
                    failure authorization at /interactions/0/request/headers
                      the request has no Authorization header, and GET /me needs a key [G2: public]
                  a request with a password
                    failure authorization at /interactions/1/request/headers/Authorization
                      the value must be Bearer and an API key [G2, G4: public]
                  a request with a token
                    note authorization at /interactions/2/request/headers/Authorization
                      the value is not shaped like an API key or an access token, so whoever verifies has to send a real one [G4: public]""");
    }

    @Test
    void a_query_that_is_wrong() {
        assertThat(Pacts.findingsInGood("query")).isEmpty();
        assertThat(Pacts.findingsInBad("query")).isEqualTo("""
                  a request for progress
                    warning query at /interactions/0/request/query
                      the query has no actor, which GET /practice-spaces/{practiceSpaceId}/progress needs [E7.M: assumed]
                    warning query at /interactions/0/request/query
                      GET /practice-spaces/{practiceSpaceId}/progress is not known to have a query parameter acter; did you mean actor? [E7.M: assumed]""");
    }

    @Test
    void a_body_that_breaks_its_schema_or_that_of_its_flow() {
        assertThat(Pacts.findingsInGood("request-body")).isEmpty();
        assertThat(Pacts.findingsInBad("request-body")).isEqualTo("""
                  a request for a user
                    failure request-body at /interactions/0/request/body/email
                      /email must be a string, but is 5 [E1.S: documented]
                  a request for a nobody
                    failure request-body at /interactions/1/request/body
                      the request has no body, and POST /users needs one [E1.P: public]
                  a request for a user by form
                    failure request-body at /interactions/2/request/body
                      POST /users takes JSON, and no other format [G2: public]
                  a request for a session
                    failure request-body at /interactions/3/request/body/presets/subject
                      /presets/subject must be a string, but is 7 [F1.S: documented]
                    failure request-body at /interactions/3/request/body/presets/intendedDuration
                      /presets/intendedDuration must be a multiple of 15, but is 20 [F1.P: public]
                  a request for an exam session
                    failure request-body at /interactions/4/request/body/presets/examId
                      /presets/examId is required, but missing [F6.S: documented]
                  a request for a flow that does not exist
                    failure request-body at /interactions/5/request/body/flow
                      /flow must be one of generate-exam, edit-rubric, generate-question, mark-answer, edit-exam, take-exam, practice-space-student, but is "generate-exams"; did you mean generate-exam? [C1: documented]
                  a request with a body that nobody reads
                    warning request-body at /interactions/6/request/body
                      DELETE /exams/{examId} is not known to take a body [E5: documented]""");
    }

    @Test
    void members_that_nobody_knows() {
        assertThat(Pacts.findingsInGood("request-body")).isEmpty();
        assertThat(Pacts.findingsInBad("request-field")).isEqualTo("""
                  a request for a session
                    warning request-field at /interactions/0/request/body/content/retrunUrl
                      /retrunUrl is not known to be taken by POST /embed-sessions; did you mean returnUrl? [C2, C7: assumed]
                    warning request-field at /interactions/0/request/body/content/presets/subjct
                      /presets/subjct is not known to be taken by POST /embed-sessions; did you mean subject? [F1.S: assumed]""");
    }
}
