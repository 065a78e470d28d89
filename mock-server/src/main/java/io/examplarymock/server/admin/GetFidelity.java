package io.examplarymock.server.admin;

import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import io.examplarymock.server.api.OperationInfo;
import io.examplarymock.server.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GET fidelity: every fact with its tier, and the operations and errors that rest on it. */
final class GetFidelity implements AdminHandler {
    private final List<OperationInfo> operations;

    GetFidelity(List<OperationInfo> operations) {
        this.operations = operations;
    }

    @Override
    public Response handle(AdminCall call) {
        return AdminAnswers.ok(
                Map.of("facts", Facts.load().all().stream().map(this::view).toList()));
    }

    private Map<String, Object> view(Fact fact) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", fact.id());
        view.put("tier", fact.tier().name());
        view.put("fidelity", fact.tier().label());
        view.put("summary", fact.summary());
        view.put(
                "operations",
                operations.stream()
                        .filter(operation -> operation.facts().contains(fact.id()))
                        .map(OperationInfo::operation)
                        .toList());
        view.put(
                "errors",
                operations.stream()
                        .flatMap(operation -> operation.errors().stream())
                        .filter(error -> error.fact().equals(fact.id()))
                        .map(Enum::name)
                        .distinct()
                        .toList());
        return view;
    }
}
