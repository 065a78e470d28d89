package io.examplarymock.server.embed;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages of all flows. */
final class FlowPages {
    private static final Map<String, FlowPage> ALL = List.<FlowPage>of(
                    new GenerateExamPage(),
                    new GenerateQuestionPage(),
                    new EditRubricPage(),
                    new EditExamPage(),
                    new MarkAnswerPage(),
                    new TakeExamPage(),
                    new PracticeSpacePage())
            .stream()
            .collect(Collectors.toUnmodifiableMap(FlowPage::slug, Function.identity()));

    private FlowPages() {}

    static FlowPage of(Visit visit) {
        return ALL.get(visit.terms().flow());
    }
}
