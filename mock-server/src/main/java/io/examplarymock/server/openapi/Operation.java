package io.examplarymock.server.openapi;

import io.examplarymock.server.value.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One operation, as far as a description tells of it.
 *
 * @param path its template; the parameters in it need not be listed
 * @param parameters of the query and the headers
 * @param request what its body holds; {@code null} without a body
 * @param bodyRequired whether a call without a body is refused
 * @param open whether it can be called without the credentials that the others need
 * @param extensions members whose names begin with {@code x-}
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        Tag tag,
        List<Parameter> parameters,
        Content request,
        boolean bodyRequired,
        List<Answer> answers,
        boolean open,
        Map<String, Object> extensions) {

    /** A group of operations. */
    public record Tag(String name, String description) {
        Map<String, Object> toJson() {
            return Members.start()
                    .put("name", name)
                    .put("description", description)
                    .toMap();
        }
    }

    /** Names of the schemas that its bodies fit. */
    Stream<String> schemas() {
        Stream<Content> answered = answers.stream().map(Answer::content);
        return Stream.concat(Stream.ofNullable(request), answered.filter(content -> content != null))
                .flatMap(content -> content.schemas().stream());
    }

    /** The key under which OpenAPI keeps it in its path. */
    String key() {
        return method.toLowerCase(Locale.ROOT);
    }

    Map<String, Object> toJson() {
        List<Map<String, Object>> all = Stream.concat(Parameter.ofPath(path).stream(), parameters.stream())
                .map(Parameter::toJson)
                .toList();
        Map<String, Object> responses = new LinkedHashMap<>();
        answers.forEach(answer -> responses.put(answer.status(), answer.toJson()));
        Members json = Members.start()
                .put("operationId", id)
                .put("summary", summary)
                .put("description", description)
                .put("tags", List.of(tag.name()))
                .put("security", open ? List.of() : null)
                .put("parameters", all.isEmpty() ? null : all)
                .put(
                        "requestBody",
                        request == null
                                ? null
                                : Members.start()
                                        .put("required", bodyRequired)
                                        .put("content", request.toJson())
                                        .toMap())
                .put("responses", responses)
                .withoutNulls();
        extensions.forEach(json::put);
        return json.toMap();
    }
}
