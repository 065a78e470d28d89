package io.examplarymock.server.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A brief made concrete: the language written in, the difficulty, what is known about the subject, and what every
 * question of it is labelled with.
 */
record Course(Bank own, Bank general, Topic topic, Difficulty difficulty, Language language, Labels labels) {

    /** Tags and metadata of every question. */
    record Labels(List<String> tags, Map<String, Object> metadata) {}

    static Course of(GenerationBrief brief) {
        Optional<Language> written = Language.tagged(brief.language());
        Language language = written.orElse(Language.ENGLISH);
        Optional<Bank> own = subject(brief).map(subject -> subject.in(language));
        String name = own.map(Bank::name)
                .orElseGet(() -> Topic.isEmpty(brief.subject())
                        ? Wording.in(language).say("this-subject")
                        : brief.subject().strip());
        Bank general = Bank.general(name, brief.context(), language);
        boolean isNamed = own.isPresent() || !Topic.isEmpty(brief.subject());
        boolean isFallback = written.isEmpty()
                && brief.language() != null
                && !brief.language().isBlank();
        Difficulty difficulty = Difficulty.ofLevel(brief.studentLevel());
        return new Course(
                own.orElse(general),
                general,
                Topic.of(brief.context()),
                difficulty,
                language,
                labels(isNamed ? List.of(name) : List.of(), brief, language, isFallback));
    }

    private static Optional<Subject> subject(GenerationBrief brief) {
        return Topic.isEmpty(brief.subject()) ? Subject.about(brief.context()) : Subject.named(brief.subject());
    }

    private static Labels labels(List<String> subject, GenerationBrief brief, Language language, boolean isFallback) {
        List<String> tags = new ArrayList<>(subject);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("generatedBy", "examplary-mock");
        metadata.put("language", language.code());
        if (brief.studentLevel() != null) {
            metadata.put("studentLevel", brief.studentLevel());
        }
        if (isFallback) {
            tags.add("english-fallback");
            metadata.put("requestedLanguage", brief.language());
        }
        return new Labels(List.copyOf(tags), Collections.unmodifiableMap(metadata));
    }

    /** What may be asked, the best first. */
    List<Lesson> lessons(Dice dice) {
        Wording wording = Wording.in(language);
        return List.of(Lesson.from(own, difficulty, wording, dice), Lesson.from(general, difficulty, wording, dice));
    }
}
