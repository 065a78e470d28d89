package io.examplarymock.schemas.script;

import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Member;
import io.examplarymock.schemas.script.Node.Scalar;
import io.examplarymock.schemas.script.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes out what {@code given} leaves open. */
final class GivenForm {

    private static final String HOST = "http://localhost:3000";
    private static final String POST_MESSAGE = "post_message";
    private static final String RETURN_URL = "return_url";
    private static final String ALLOWED_ORIGIN = "allowedOrigin";
    private static final String RETURN = "returnUrl";
    private static final String RESPONSES = "responses";

    private GivenForm() {}

    /** A user without an address gets one made from the nickname. */
    static Node users(Node users) {
        if (!(users instanceof Mapping mapping)) {
            return users;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        mapping.members().forEach((nickname, member) -> {
            Node user = orEmpty(member.value());
            Node complete = user instanceof Mapping known
                    ? known.withDefault("email", Scalar.of(member.key(), address(nickname)))
                    : user;
            members.put(nickname, new Member(member.key(), complete));
        });
        return new Mapping(mapping.place(), members);
    }

    private static String address(String nickname) {
        String local = nickname.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return (local.matches("-?") ? "user" : local) + "@example.com";
    }

    /** An exam or a space without a name has that of the script. */
    static Node named(Node thing, String name) {
        return thing instanceof Mapping mapping ? mapping.withDefault("name", Scalar.of(mapping.place(), name)) : thing;
    }

    /** Exams or spaces of which one without a name has its nickname. */
    static Node nicknamed(Node things) {
        if (!(things instanceof Mapping mapping)) {
            return things;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        mapping.members()
                .forEach((nickname, member) ->
                        members.put(nickname, new Member(member.key(), named(member.value(), nickname))));
        return new Mapping(mapping.place(), members);
    }

    /** What the session leaves open follows from the exam, the space and the ways in which it responds. */
    static Node session(Node session, Mapping given) {
        if (!(session instanceof Mapping mapping)) {
            return session;
        }
        Mapping complete = mapping;
        String flow = mapping.member("flow").flatMap(Node::text).orElse("");
        complete = withPreset(complete, flow, "examId", given.has("exam"), "${exam.id}");
        complete = withPreset(complete, flow, "practiceSpaceId", given.has("space"), "${space.id}");
        return withResponses(complete);
    }

    private static Mapping withPreset(Mapping session, String flow, String preset, boolean isGiven, String value) {
        String schema = "flows/" + flow + "/presets";
        boolean knows = SchemaCatalog.load().contains(schema)
                && SchemaCatalog.load().document(schema).path("properties").has(preset);
        if (!isGiven || !knows) {
            return session;
        }
        return session.withDefault("presets", Mapping.empty(session.place()))
                .changed(
                        "presets",
                        presets -> presets instanceof Mapping mapping
                                ? mapping.withDefault(preset, Scalar.of(mapping.place(), value))
                                : presets);
    }

    private static Mapping withResponses(Mapping session) {
        Place place = session.place();
        List<Node> modes = new ArrayList<>();
        if (session.has(RETURN)) {
            modes.add(Scalar.of(place, RETURN_URL));
        }
        if (session.has(ALLOWED_ORIGIN) || modes.isEmpty()) {
            modes.add(Scalar.of(place, POST_MESSAGE));
        }
        Mapping complete = session.withDefault(RESPONSES, new Sequence(place, modes));
        List<String> asked = complete.member(RESPONSES).orElseThrow().items().stream()
                .flatMap(mode -> mode.text().stream())
                .toList();
        if (asked.contains(POST_MESSAGE)) {
            complete = complete.withDefault(ALLOWED_ORIGIN, Scalar.of(place, HOST));
        }
        return asked.contains(RETURN_URL) ? complete.withDefault(RETURN, Scalar.of(place, HOST + "/return")) : complete;
    }

    /** What was left empty, as an object without members. */
    static Node orEmpty(Node node) {
        return node instanceof Scalar scalar && scalar.value() == null ? Mapping.empty(node.place()) : node;
    }
}
