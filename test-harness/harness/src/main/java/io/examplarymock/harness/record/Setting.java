package io.examplarymock.harness.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What sessions were created with: what most of them share is said once. */
final class Setting {
    private static final String HOST = "http://localhost:3000";
    private static final String RETURN = HOST + "/return";

    private final Content content;
    private final Naming naming;
    private final Map<PastSession, Map<String, Object>> terms = new HashMap<>();
    private final Map<String, Object> general;

    Setting(Past past, Content content, Naming naming) {
        this.content = content;
        this.naming = naming;
        Map<Map<String, Object>, Integer> counts = new LinkedHashMap<>();
        for (PastSession session : past.sessions()) {
            Map<String, Object> said = terms(session);
            terms.put(session, said);
            counts.merge(said, 1, Integer::sum);
        }
        this.general = counts.entrySet().stream()
                .filter(entry -> counts.size() == 1 || entry.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** What {@code given.session} says; {@code null} if no two sessions have anything in common. */
    Map<String, Object> general() {
        return general;
    }

    /** What the step {@code create} says of a session; {@code null} if it is what {@code given.session} says. */
    Map<String, Object> parameters(PastSession session) {
        Map<String, Object> own = terms.get(session);
        return own.equals(general) ? null : own;
    }

    Object question(PastSession session, Happening answer) {
        return content.question(session, answer);
    }

    boolean isMadeHere(Object examId) {
        return content.isMadeHere(examId);
    }

    private Map<String, Object> terms(PastSession session) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("flow", session.flow());
        Map<String, Object> presets = Past.members(session.terms().get("presets"));
        presets.keySet().removeIf(preset -> content.isImplied(session, preset));
        put(said, "presets", presets);
        put(said, "theme", Past.members(session.terms().get("theme")));
        put(said, "metadata", Past.members(session.terms().get("metadata")));
        responses(session, said);
        return said;
    }

    private void put(Map<String, Object> said, String name, Map<String, Object> members) {
        if (!members.isEmpty()) {
            said.put(name, naming.replaced(members));
        }
    }

    private void responses(PastSession session, Map<String, Object> said) {
        Object origin = session.terms().get("allowedOrigin");
        Object address = session.terms().get("returnUrl");
        boolean isUsual = (origin == null || origin.equals(HOST)) && (address == null || address.equals(RETURN));
        if (!isUsual) {
            if (origin != null) {
                said.put("allowedOrigin", naming.replaced(origin));
            }
            if (address != null) {
                said.put("returnUrl", naming.replaced(address));
            }
        } else if (origin == null || address != null) {
            List<String> modes = new ArrayList<>();
            if (origin != null) {
                modes.add("post_message");
            }
            if (address != null) {
                modes.add("return_url");
            }
            said.put("responses", modes);
        }
    }
}
