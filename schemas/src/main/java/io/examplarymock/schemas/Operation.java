package io.examplarymock.schemas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of one operation of the API.
 *
 * @param id its name in this project, for example {@code createUser}
 * @param method in capital letters
 * @param path a template such as {@code /exams/{examId}}
 * @param summary a few words
 * @param needsKey whether it refuses calls without an API key
 * @param requestSchema name of the schema of its body; empty if it takes none
 * @param status the HTTP status of the good answer
 * @param responseSchema name of the schema of the good answer's body; empty if it is no JSON, or of no kept schema
 * @param contentType media type of the good answer; empty if that has no body
 * @param query the parameters of its query
 * @param roles the documented roles in the workspace, any of which may call; empty for all
 * @param scopes the documented scopes, all of which are needed
 * @param rateLimit the documented rate limit, if any
 * @param facts ids of the facts that it rests on
 * @param tier how far the good answer can be trusted
 * @param errors every refusal, but those that {@link OperationCatalog#errorsAnywhere()} lists
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        boolean needsKey,
        Optional<String> requestSchema,
        int status,
        Optional<String> responseSchema,
        Optional<String> contentType,
        List<QueryParameter> query,
        List<String> roles,
        List<String> scopes,
        Optional<RateLimit> rateLimit,
        List<String> facts,
        Tier tier,
        List<OperationError> errors) {

    /** A parameter of the query, always text. */
    public record QueryParameter(String name, boolean required, String description) {}

    /** So many calls per user in so many seconds. */
    public record RateLimit(int calls, int seconds) {}

    public Operation {
        query = List.copyOf(query);
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
    }

    /** Returns every status that it answers, the refusals included, in ascending order. */
    public Set<Integer> statuses() {
        Set<Integer> statuses = new TreeSet<>(Set.of(status));
        errors.forEach(error -> statuses.add(error.status()));
        return statuses;
    }

    /** Returns the refusals with this status. */
    public List<OperationError> errors(int ofStatus) {
        return errors.stream().filter(error -> error.status() == ofStatus).toList();
    }

    /** Returns method and path, as people write an operation down. */
    public String signature() {
        return method + ' ' + path;
    }
}
