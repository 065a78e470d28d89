package io.examplarymock.server.practicespace;

import io.examplarymock.server.permission.Permission;
import java.util.List;
import java.util.Map;

/** A practice space before the workspace has given it ids: what a client posts (fact E6). */
public record PracticeSpaceDraft(
        String name,
        Map<String, Object> settings,
        List<Permission> permissions,
        Map<String, Object> metadata,
        String studentNotes,
        List<String> sourceMaterialIds,
        List<Map<String, Object>> masteryTopics) {}
