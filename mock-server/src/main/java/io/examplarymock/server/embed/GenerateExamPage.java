package io.examplarymock.server.embed;

import io.examplarymock.server.exam.QuestionType;
import io.examplarymock.server.reference.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The page of generate-exam (facts F1, O1, O14): wishes, what they give, and an exam of what is left of it. */
final class GenerateExamPage implements FlowPage {
    @Override
    public String slug() {
        return "generate-exam";
    }

    @Override
    public Map<String, Object> content(Visit visit) {
        return Generation.content(visit)
                .put("durations", Generation.durations())
                .put("taxonomies", Generation.entries(Catalogue.TAXONOMIES))
                .put("types", types(visit))
                .toMap();
    }

    @Override
    public Map<String, FlowCall> calls() {
        return Generation.CALLS;
    }

    /** Those that the preset allows, as it spells them; without a preset, all. */
    private static List<Map<String, Object>> types(Visit visit) {
        if (visit.terms().presets().get("allowedGenerationQuestionTypes") instanceof List<?> allowed
                && !allowed.isEmpty()) {
            return allowed.stream()
                    .map(String::valueOf)
                    .flatMap(name -> QuestionType.meant(name).map(type -> Generation.type(name, type)).stream())
                    .distinct()
                    .toList();
        }
        return Arrays.stream(QuestionType.values())
                .map(type -> Generation.type(type.id(), type))
                .toList();
    }
}
