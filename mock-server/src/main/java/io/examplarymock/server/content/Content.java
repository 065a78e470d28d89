package io.examplarymock.server.content;

import io.examplarymock.server.exam.Exams;
import io.examplarymock.server.oauth.Authorizations;
import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.Permissions;
import io.examplarymock.server.permission.Resource;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.practicespace.PracticeSpaces;
import io.examplarymock.server.questiontype.OwnTypes;
import io.examplarymock.server.sourcematerial.SourceMaterials;
import io.examplarymock.server.user.Users;
import java.util.Optional;

/** What one workspace holds beside its sessions: what flows read and what they leave behind. */
public record Content(
        Users users,
        Exams exams,
        PracticeSpaces spaces,
        SourceMaterials materials,
        OwnTypes questionTypes,
        Authorizations authorizations) {
    /** Nothing at all. */
    public static final Content EMPTY = new Content(
            Users.none(),
            Exams.none(),
            PracticeSpaces.none(),
            SourceMaterials.none(),
            OwnTypes.none(),
            Authorizations.none());

    /** Finds the exam or practice space of this id. */
    public Optional<Resource> resource(String id) {
        return Optional.<Resource>ofNullable(exams.find(id).orElse(null)).or(() -> spaces.find(id));
    }

    /** Returns the strongest role that an actor has on a resource, directly, by a group or by the organisation. */
    public Optional<ResourceRole> roleOf(String actor, Resource resource) {
        return users.find(actor)
                .flatMap(user -> Permissions.effective(user, resource))
                .map(Permission::role);
    }

    /** Returns this content with other permissions on a resource that it has. */
    public Content permitting(String resourceId, Permissions next) {
        return exams.find(resourceId)
                .map(exam -> with(exams.with(exam.permitting(next))))
                .orElseGet(() -> with(spaces.with(spaces.get(resourceId).permitting(next))));
    }

    /** Returns this content with other users. */
    public Content with(Users next) {
        return new Content(next, exams, spaces, materials, questionTypes, authorizations);
    }

    /** Returns this content with other exams. */
    public Content with(Exams next) {
        return new Content(users, next, spaces, materials, questionTypes, authorizations);
    }

    /** Returns this content with other practice spaces. */
    public Content with(PracticeSpaces next) {
        return new Content(users, exams, next, materials, questionTypes, authorizations);
    }

    /** Returns this content with other source materials. */
    public Content with(SourceMaterials next) {
        return new Content(users, exams, spaces, next, questionTypes, authorizations);
    }

    /** Returns this content with other question types of its own. */
    public Content with(OwnTypes next) {
        return new Content(users, exams, spaces, materials, next, authorizations);
    }

    /** Returns this content with other clients, or with more or less that they may do. */
    public Content with(Authorizations next) {
        return new Content(users, exams, spaces, materials, questionTypes, next);
    }
}
