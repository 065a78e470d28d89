package io.examplarymock.server.providerstate;

import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.session.SessionStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the parameters of a provider state; a name that means nothing is refused with those that do. */
record Parameters(Map<String, Object> members) {
    String text(String name, String otherwise) {
        return members.get(name) instanceof String text ? text : otherwise;
    }

    int number(String name, int otherwise) {
        return members.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    String flow() {
        String slug = text("flow", "generate-exam");
        if (Flows.all().stream().noneMatch(flow -> flow.slug().equals(slug))) {
            throw UnusableState.because(
                    "flow",
                    "no flow " + slug + "; there are "
                            + Flows.all().stream().map(flow -> flow.slug()).collect(Collectors.joining(", ")));
        }
        return slug;
    }

    SessionStatus status() {
        String name = text("status", "pending");
        return Arrays.stream(SessionStatus.values())
                .filter(status -> status.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> UnusableState.because(
                        "status",
                        "no status " + name + "; there are "
                                + Arrays.stream(SessionStatus.values())
                                        .map(SessionStatus::wireName)
                                        .collect(Collectors.joining(", "))));
    }

    /** The role that the user has on the exam or space; empty for {@code none}. */
    Optional<ResourceRole> role() {
        String name = text("role", "participant");
        if (name.equals("none")) {
            return Optional.empty();
        }
        return Optional.of(ResourceRole.named(name)
                .orElseThrow(() -> UnusableState.because("role", "no role " + name + " on a resource")));
    }
}
