package io.examplarymock.harness.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says who may do what with an exam or a practice space, as briefly as a script can. */
final class Rights {
    private static final String USUAL = "participant";

    private final Past past;
    private final Naming naming;

    Rights(Past past, Naming naming) {
        this.past = past;
        this.naming = naming;
    }

    /**
     * Returns {@code role} where each student has the same one and nobody else has any, {@code permissions} where not, and
     * nothing where it is the usual one.
     */
    Map<String, Object> of(Map<String, Object> thing, Set<String> students) {
        Map<String, String> roles = new LinkedHashMap<>();
        Object creator = thing.get("createdBy");
        if (past.users().containsKey(creator)) {
            // In a script, everything given is made by the owner of the workspace.
            roles.put(String.valueOf(creator), "owner");
        }
        Past.objects(thing.get("permissions"))
                .forEach(one -> roles.putIfAbsent(String.valueOf(one.get("actor")), String.valueOf(one.get("role"))));
        Set<String> different = new LinkedHashSet<>(roles.values());
        if (different.size() == 1 && roles.keySet().equals(students)) {
            String role = different.iterator().next();
            return role.equals(USUAL) ? Map.of() : Map.of("role", role);
        }
        List<Object> permissions = new ArrayList<>();
        roles.forEach((actor, role) -> {
            Map<String, Object> permission = new LinkedHashMap<>();
            permission.put("actor", naming.replaced(actor));
            permission.put("role", role);
            permissions.add(permission);
        });
        return Map.of("permissions", permissions);
    }
}
