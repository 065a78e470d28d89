package io.examplarymock.contracts;

import java.util.Arrays;
import java.util.List;

/**
 * A call of an operation of the API.
 *
 * @param phrase completes "a request to …"
 * @param path with placeholders for ids
 * @param takesBody whether the operation takes a body
 */
record Call(String phrase, String method, String path, String fact, boolean takesBody) {
    /** Every operation that needs a key. */
    static final List<Call> WITH_KEY = table("""
            create a user                      | POST   | /users                                       | E1.S  | body
            change a user's role               | PATCH  | /users/${actorId}                            | E11.P | body
            read the key's own user            | GET    | /me                                          | E12.P
            rename the key's own user          | PATCH  | /me                                          | E12.P | body
            create an exam                     | POST   | /exams                                       | E2.S  | body
            read an exam                       | GET    | /exams/${examId}                             | E3
            export an exam                     | POST   | /exams/${examId}/export/qti3-zip             | E4.S
            delete an exam                     | DELETE | /exams/${examId}                             | E5
            create a practice space            | POST   | /practice-spaces                             | E6.S  | body
            read a practice space              | GET    | /practice-spaces/${practiceSpaceId}          | E7.M
            read progress in a practice space  | GET    | /practice-spaces/${practiceSpaceId}/progress | E7.M
            create an embed session            | POST   | /embed-sessions                              | E8    | body
            read an embed session              | GET    | /embed-sessions/${embedSessionId}            | E9
            delete an embed session            | DELETE | /embed-sessions/${embedSessionId}            | E10
            give a role on a resource          | POST   | /permissions/${examId}                       | E13   | body
            list the permissions on a resource | GET    | /permissions/${examId}                       | E13
            read a permission on a resource    | GET    | /permissions/${examId}/${actorId}            | E13
            create a source material           | POST   | /source-materials                            | E14   | body
            list the source materials          | GET    | /source-materials                            | E14
            read a source material             | GET    | /source-materials/${sourceMaterialId}        | E14
            slice a source material            | POST   | /source-materials/${sourceMaterialId}/slice  | E14   | body
            define a question type             | POST   | /question-types                              | E15   | body
            list the question types            | GET    | /question-types                              | E15
            list the student levels            | GET    | /student-levels                              | E16.P
            list the taxonomies                | GET    | /taxonomies                                  | E16.P""");

    /** Reads a table with a line for each. */
    static List<Call> table(String lines) {
        return lines.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Call(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.size() > 4))
                .toList();
    }

    /** Those that take a body. */
    static List<Call> withBody() {
        return WITH_KEY.stream().filter(Call::takesBody).toList();
    }

    /** Those without a body on one thing that has this id. */
    static List<Call> on(String id) {
        return WITH_KEY.stream()
                .filter(call -> call.path().contains("${" + id + "}") && !call.takesBody())
                // These answer 403 for what is not there (P2).
                .filter(call -> !call.path().startsWith("/permissions/"))
                .toList();
    }

    /** The path with ids of things that need not exist. */
    String examplePath() {
        return Placeholders.fill(path);
    }
}
