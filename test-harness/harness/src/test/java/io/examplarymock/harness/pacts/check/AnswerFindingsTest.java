package io.examplarymock.harness.pacts.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In what a consumer expects, pacts check finds")
class AnswerFindingsTest {
    @Test
    void a_status_that_is_never_answered() {
        assertThat(Pacts.findingsInGood("response-status")).isEmpty();
        assertThat(Pacts.findingsInBad("response-status")).isEqualTo("""
                  a request for a user that is refused
                    failure response-status at /interactions/0/response/status
                      POST /users never answers 422; it answers 201, 400, 401, 403, 409, 413, 415 or 429 [E1.S: documented]
                  a request for a user
                    warning response-status at /interactions/1/response/status
                      POST /users is assumed to answer 201, not 200 [G13: assumed]""");
    }

    @Test
    void another_media_type() {
        assertThat(Pacts.findingsInGood("content-type")).isEmpty();
        assertThat(Pacts.findingsInBad("content-type")).isEqualTo("""
                  a request for an exam
                    failure content-type at /interactions/0/response/headers/Content-Type
                      GET /exams/{examId} answers application/json, not application/xml [G2: public]
                  a request for a package
                    failure response-body at /interactions/1/response/body
                      GET /exports/{token} answers application/zip, and the pact expects JSON [E4.P, Q6: public]
                  a request to delete an exam
                    warning response-body at /interactions/2/response/body
                      DELETE /exams/{examId} answers no body, and the pact expects JSON [G13: assumed]""");
    }

    @Test
    void values_of_a_wrong_type_or_choice_unless_a_matcher_lets_them_differ() {
        assertThat(Pacts.findingsInGood("response-body")).isEmpty();
        assertThat(Pacts.findingsInBad("response-body")).isEqualTo("""
                  a poll
                    failure response-body at /interactions/0/response/body/status
                      /status must be one of pending, started, completed, cancelled, expired, but is "finished" [C8.S, O10: documented]
                    failure response-body at /interactions/0/response/body/createdAt
                      /createdAt must be a date and time in UTC such as 2025-12-09T16:52:52.120Z, but is "yesterday" [G6: public]
                    failure response-body at /interactions/0/response/body/outputs/examId
                      /outputs/examId must be a string, but is 7 [F6.S: documented]
                  a poll for the right types
                    failure response-body at /interactions/1/response/body/status
                      /status must be one of pending, started, completed, cancelled, expired, but is 5 [C8.S, O10: documented]
                    failure response-body at /interactions/1/response/body/createdAt
                      /createdAt must be a string, but is 1733763172 [G6: public]
                    failure response-body at /interactions/1/response/body/enabledResponseModes
                      /enabledResponseModes must be an array, but is "return_url" [C9.S: documented]
                  a poll for nothing
                    failure response-body at /interactions/2/response/body
                      GET /embed-sessions/{embedSessionId} answers JSON, and the pact expects no body [E9, O10: documented]""");
    }

    @Test
    void members_that_are_never_sent() {
        assertThat(Pacts.findingsInGood("response-field")).isEmpty();
        assertThat(Pacts.findingsInGood("any-names")).isEmpty();
        assertThat(Pacts.findingsInBad("response-field")).isEqualTo("""
                  a request for a user
                    failure response-field at /interactions/0/response/body/userId
                      /userId is not known to be sent by POST /users [E1.S: documented]
                    failure response-field at /interactions/0/response/body/idd
                      /idd is not known to be sent by POST /users; did you mean id? [E1.S: documented]
                  a request for the own user
                    warning response-field at /interactions/1/response/body/emial
                      /emial is not known to be sent by GET /me; did you mean email? [E12.M: assumed]
                  a poll
                    failure response-field at /interactions/2/response/body/outputs/examID
                      /outputs/examID is not known to be sent by GET /embed-sessions/{embedSessionId}; did you mean examId? [O1: documented]""");
    }

    @Test
    void texts_that_no_refusal_has() {
        assertThat(Pacts.findingsInGood("error-text")).isEmpty();
        assertThat(Pacts.findingsInBad("error-text")).isEqualTo("""
                  a request whose actor owns the key
                    failure error-text at /interactions/0/response/body/content/message
                      no refusal has this text; the nearest is: Actor ID cannot be the same as the requesting user. Create a new user in the workspace and use its ID. [C4: documented]
                  a request whose actor is unknown
                    failure error-text at /interactions/1/response/body/content/message
                      no refusal has this text; the nearest is: Actor with the given ID does not exist as a user within your workspace. [C5: documented]
                  a request whose actor is no user
                    warning error-text at /interactions/2/response/body/content/message
                      no refusal has this text; the nearest is: Actor ID must start with "user_". [C3.M: assumed]
                  a request whose actor is still no user
                    warning error-text at /interactions/3/response/body/content/message
                      the text is an assumption of the mock; match it by its type, so that another may come [C3.M: assumed]
                  a request whose actor is wrong
                    warning error-text at /interactions/4/response/body/content/message
                      POST /embed-sessions is not known to refuse with this text [G12: assumed]
                  a request whose actor is forbidden
                    failure error-text at /interactions/5/response/body/content/message
                      status 403 does not come with this text, which belongs to status 400 [C4: documented]
                  a request with an error of another form
                    warning response-field at /interactions/6/response/body/content/error
                      /error is not known to be in a refusal [G11: assumed]""");
    }

    @Test
    void what_is_wrong_in_a_body_that_is_encoded() {
        assertThat(Pacts.findingsInGood("encoded-body")).isEmpty();
        assertThat(Pacts.findingsInBad("encoded-body")).isEqualTo("""
                  a request for the own user
                    warning response-body at /interactions/0/response/body/content/id
                      /id must be a string, but is 1 [E12.M: assumed]
                  a request for an exam
                    failure response-body at /interactions/1/response/body/content
                      GET /exams/{examId} answers JSON, and the pact expects what is no JSON [E3, Q1: public]""");
    }
}
