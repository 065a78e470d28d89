package io.examplarymock.server.admin;

import io.examplarymock.schemas.ContractCoverage;
import io.examplarymock.schemas.ContractReference;
import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import io.examplarymock.server.api.OperationInfo;
import io.examplarymock.server.http.Response;
import io.examplarymock.server.value.Members;
import java.util.List;
import java.util.Map;

/** GET fidelity: every fact with its tier, and the operations, errors and contracts that rest on it. */
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
        return Members.start()
                .put("id", fact.id())
                .put("tier", fact.tier().name())
                .put("fidelity", fact.tier().label())
                .put("summary", fact.summary())
                .put(
                        "operations",
                        operations.stream()
                                .filter(operation -> operation.facts().contains(fact.id()))
                                .map(OperationInfo::operation)
                                .toList())
                .put(
                        "errors",
                        operations.stream()
                                .flatMap(operation -> operation.errors().stream())
                                .filter(error -> error.fact().equals(fact.id()))
                                .map(Enum::name)
                                .distinct()
                                .toList())
                .put(
                        "contracts",
                        ContractCoverage.load().of(fact.id()).stream()
                                .map(GetFidelity::view)
                                .toList())
                .toMap();
    }

    private static Map<String, Object> view(ContractReference reference) {
        return Members.start()
                .put("pact", reference.pact())
                .put("interaction", reference.interaction())
                .toMap();
    }
}
