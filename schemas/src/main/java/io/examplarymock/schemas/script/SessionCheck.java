package io.examplarymock.schemas.script;

import io.examplarymock.schemas.NearestName;
import io.examplarymock.schemas.SchemaCatalog;
import io.examplarymock.schemas.script.Node.Mapping;
import java.util.List;
import java.util.Optional;

/** Judges what the sessions are created with by what their flow needs. */
final class SessionCheck {

    private final Mapping session;
    private final FlowRules flow;
    private final Problems problems;

    SessionCheck(Mapping session, FlowRules flow, Problems problems) {
        this.session = session;
        this.flow = flow;
        this.problems = problems;
    }

    void judge() {
        Place place = session.member("flow").orElseThrow().place();
        Optional<Node> presets = session.member("presets");
        needs("examId", "an exam: write given.exam", presets, place);
        needs("practiceSpaceId", "a practice space: write given.space", presets, place);
        if (presets.orElse(null) instanceof Mapping mapping) {
            slips(mapping);
        }
    }

    private void needs(String preset, String what, Optional<Node> presets, Place place) {
        if (flow.requires(preset) && presets.flatMap(all -> all.member(preset)).isEmpty()) {
            problems.add(place, "the flow " + flow.name() + " needs " + what + ", or the preset " + preset);
        }
    }

    /** The platform takes presets that nobody knows; what is almost the name of one is a slip of the pen. */
    private void slips(Mapping presets) {
        List<String> known = List.copyOf(SchemaCatalog.load()
                .document(flow.entry().presets())
                .path("properties")
                .propertyNames());
        presets.members().forEach((name, member) -> {
            Optional<String> nearest = NearestName.among(known, name);
            if (!known.contains(name) && nearest.isPresent()) {
                problems.add(member.key(), "unknown preset \"" + name + '"', nearest);
            }
        });
    }
}
