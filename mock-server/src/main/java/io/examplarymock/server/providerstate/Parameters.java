package io.examplarymock.server.providerstate;

import io.examplarymock.server.flow.Flows;
import io.examplarymock.server.oauth.Scopes;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.qti.QtiVersion;
import io.examplarymock.server.session.SessionStatus;
import io.examplarymock.server.user.WorkspaceRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the parameters of a provider state; a name that means nothing is refused with those that do. */
record Parameters(Map<String, Object> members) {
    static final String BY = "by";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]\\S*");

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

    /** Whether a source material is to be as it is at first. */
    boolean isPending() {
        String name = text("status", "completed");
        if (!name.equals("pending") && !name.equals("completed")) {
            throw UnusableState.because("status", "a source material is pending or completed here, not " + name);
        }
        return name.equals("pending");
    }

    /** How a session ends, of the ways that lead to this status; the first one if nothing is said. */
    Ending ending(SessionStatus status) {
        List<Ending> ways = Arrays.stream(Ending.values())
                .filter(ending -> ending.status() == status)
                .toList();
        String name = text(BY, ways.get(0).wireName());
        return ways.stream()
                .filter(ending -> ending.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> UnusableState.because(
                        BY,
                        "no session becomes " + status.wireName() + " by " + name + "; there are "
                                + ways.stream().map(Ending::wireName).collect(Collectors.joining(", "))));
    }

    /** The format of a generated question, or {@code null} if nothing is said. */
    String outputFormat() {
        String name = text("outputFormat", null);
        List<String> names = Stream.concat(
                        Stream.of("examplary_json"),
                        Arrays.stream(QtiVersion.values()).map(QtiVersion::outputFormat))
                .toList();
        if (name != null && !names.contains(name)) {
            throw UnusableState.because(
                    "outputFormat", "no output format " + name + "; there are " + String.join(", ", names));
        }
        return name;
    }

    /** The address to return to, or {@code null} if nothing is said. */
    String returnUrl() {
        String address = text("returnUrl", null);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw UnusableState.because("returnUrl", "the return URL must begin with http:// or https://: " + address);
        }
        return address;
    }

    /** What the user allows an application. */
    List<String> scopes() {
        List<String> scopes = Scopes.read(text("scope", "openid exams:write"));
        if (scopes.isEmpty() || !Scopes.all().containsAll(scopes)) {
            throw UnusableState.because("scope", "scopes are some of " + Scopes.write(Scopes.all()));
        }
        return scopes;
    }

    /** Whether an access token is valid, expired or revoked. */
    String tokenStatus() {
        String status = text("status", "valid");
        if (!List.of("valid", "expired", "revoked").contains(status)) {
            throw UnusableState.because("status", "an access token is valid, expired or revoked here, not " + status);
        }
        return status;
    }

    /** The role that the user to whom the key belongs has in the workspace. */
    WorkspaceRole workspaceRole() {
        String name = text("role", "student");
        return WorkspaceRole.named(name)
                .orElseThrow(() -> UnusableState.because("role", "no role " + name + " in a workspace"));
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
