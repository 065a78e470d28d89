package io.examplarymock.server.embed;

import io.examplarymock.server.exam.QuestionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page of generate-question (facts F3, O3): wishes, and one question after another until one is taken. */
final class GenerateQuestionPage implements FlowPage {
    @Override
    public String slug() {
        return "generate-question";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Generation.content(visit)
                .put(
                        "types",
                        Arrays.stream(QuestionType.values())
                                .filter(QuestionType::isAnswerable)
                                .map(type -> Generation.type(type.id(), type))
                                .toList())
                .put("hidden", hidden(visit))
                .put("format", Objects.requireNonNullElse(visit.terms().preset("outputFormat"), "examplary_json"))
                .toMap();
    }

    @Override
    public Map<String, FlowCall> calls() {
        return Generation.CALLS;
    }

    private static List<String> hidden(Visit visit) {
        Map<String, Object> presets = visit.terms().presets();
        List<String> hidden = new ArrayList<>();
        if (Boolean.TRUE.equals(presets.get("hideSubject"))) {
            hidden.add("subject");
        }
        if (Boolean.TRUE.equals(presets.get("hideStudentLevel"))) {
            hidden.add("studentLevel");
        }
        if (presets.get("questionType") instanceof String) {
            hidden.add("questionType");
        }
        return List.copyOf(hidden);
    }
}
