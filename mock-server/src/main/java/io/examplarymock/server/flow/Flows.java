package io.examplarymock.server.flow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The seven flows (fact C1). */
public final class Flows {
    private static final List<Flow> ALL = List.of(
            new GenerateExam(),
            new EditRubric(),
            new GenerateQuestion(),
            new MarkAnswer(),
            new EditExam(),
            new TakeExam(),
            new PracticeSpaceStudent());

    private static final Map<String, Flow> BY_SLUG =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Flow::slug, Function.identity()));

    private Flows() {}

    /** All flows in the documented order. */
    public static List<Flow> all() {
        return ALL;
    }

    /**
     * Returns the flow of this name.
     *
     * @throws IllegalArgumentException if there is none; requests are checked against their schema before
     */
    public static Flow named(String slug) {
        Flow flow = BY_SLUG.get(slug);
        if (flow == null) {
            throw new IllegalArgumentException("no flow " + slug + "; there are " + BY_SLUG.keySet());
        }
        return flow;
    }
}
