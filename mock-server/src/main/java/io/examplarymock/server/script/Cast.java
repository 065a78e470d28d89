package io.examplarymock.server.script;

import io.examplarymock.server.permission.Permission;
import io.examplarymock.server.permission.ResourceRole;
import io.examplarymock.server.user.WorkspaceRole;
import io.examplarymock.server.workspace.CreateUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the students from the seed, and gives each a user: the given one of the same e-mail address, or one of its own. */
final class Cast {
    private final Map<String, String> userByEmail = new HashMap<>();
    private final World world;

    Cast(World world) {
        this.world = world;
    }

    /** The address of somebody for whom the script says none. */
    static String address(String name) {
        String local =
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "-").replaceAll("^-|-$", "");
        return (local.isEmpty() ? "student" : local) + "@example.com";
    }

    String user(String email, String name, WorkspaceRole role) {
        return userByEmail.computeIfAbsent(
                email.toLowerCase(Locale.ROOT),
                address -> world.change(new CreateUser(email, name, role)).id());
    }

    List<Student> students(Script script) {
        List<Student> students = new ArrayList<>(script.students());
        for (Part part : script.cast()) {
            for (int i = 0; i < part.count(); i++) {
                students.add(student(script, part, students.size() + 1));
            }
        }
        return students;
    }

    private Student student(Script script, Part part, int number) {
        String name = part.name() == null ? "Student " + number : part.name();
        String email = part.email() == null ? address(name) : part.email();
        Chance chance = Chance.of(script.seed(), number);
        return new Student(
                number,
                name,
                email,
                user(email, name, WorkspaceRole.STUDENT),
                script.start().plus(part.begins().draw(chance)),
                part,
                part.cues() == null ? script.cues() : part.cues(),
                chance);
    }

    /** The role for each student; somebody who plays two of them has it once. */
    static List<Permission> permissions(List<Student> students, String role) {
        ResourceRole read = ResourceRole.named(role).orElseThrow();
        return students.stream()
                .map(student -> student.userId)
                .distinct()
                .map(user -> new Permission(user, read))
                .toList();
    }
}
