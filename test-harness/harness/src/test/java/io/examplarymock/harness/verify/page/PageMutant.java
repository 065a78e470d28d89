package io.examplarymock.harness.verify.page;

import java.util.Set;

/** Pages that do one thing wrong, each another: the judge has to find it. */
public enum PageMutant {
    PUTS_THE_EMBED_URL_INTO_A_LINK(
            "shows-the-embed-page",
            "page-take-exam",
            "iframe.src = embedUrl;",
            "status.insertAdjacentHTML('afterend', `<a href=\"\\${embedUrl}\">The exam</a>`);"),
    NAMES_ANOTHER_ORIGIN(
            "names-its-own-origin",
            "page-generate-exam-cancelled",
            "\"allowedOrigin\": \"[^\"]*\"",
            "\"allowedOrigin\": \"http://localhost:1\"",
            "shows-the-embed-page"),
    NEVER_LISTENS("reacts-to-the-end", "page-take-exam", "addEventListener\\('message'", "addEventListener('massage'"),
    HEARS_COMPLETED_ALONE("reacts-to-the-end", "page-generate-exam-cancelled", " && data.status !== 'cancelled'", ""),
    CHECKS_NO_ORIGIN("checks-the-origin-exactly", "event.origin !== origin", "false"),
    COMPARES_THE_BEGINNING("checks-the-origin-exactly", "event.origin !== origin", "!event.origin.startsWith(origin)"),
    COMPARES_THE_END(
            "checks-the-origin-exactly", "event.origin !== origin", "!event.origin.endsWith(new URL(embedUrl).host)"),
    LOOKS_FOR_THE_HOST_ANYWHERE(
            "checks-the-origin-exactly", "event.origin !== origin", "!event.origin.includes(new URL(embedUrl).host)"),
    LEAVES_DOTS_OF_A_PATTERN_UNESCAPED(
            "checks-the-origin-exactly",
            "event.origin !== origin",
            "!new RegExp(`^\\${origin}\\$`).test(event.origin)"),
    COMPARES_THE_HOST_NAME_ALONE(
            "checks-the-origin-exactly",
            "event.origin !== origin",
            "event.origin === 'null' || new URL(event.origin).hostname !== new URL(embedUrl).hostname"),
    TAKES_NULL_AS_WELL(
            "checks-the-origin-exactly",
            "event.origin !== origin",
            "event.origin !== origin && event.origin !== 'null'"),
    CHECKS_NO_WINDOW("checks-the-window", "page-forged-messages", "if \\(event.source !== .*\n", "\n"),
    CHECKS_NO_TYPE("ignores-other-types", "page-other-messages", "if \\(data.type !== .*\n", "\n"),
    READS_BEFORE_IT_LOOKS(
            "survives-malformed-data",
            "page-malformed-messages",
            "event.data \\?\\? \\{}",
            "event.data; data.type.length"),
    STOPS_AT_WHAT_IT_DOES_NOT_KNOW(
            "survives-malformed-data",
            "page-malformed-messages",
            "if \\(data.status !== 'completed'",
            "if (data.status === 'melted') hasEnded = true;\n if (data.status !== 'completed'"),
    CONFIRMS_EVERY_TIME("reacts-once-to-the-end", "page-repeated-messages", "if \\(hasEnded\\) return;", ""),
    SHOWS_LATE_NEWS("reacts-once-to-the-end", "page-repeated-messages", "=== 'started' && !hasEnded", "=== 'started'"),
    ENDS_WITH_STARTED(
            "stays-open-after-started",
            "page-take-exam",
            "status.textContent = 'You are at work.';",
            "iframe.remove(); status.textContent = 'Thank you.';"),
    TRUSTS_THE_MESSAGE("confirms-the-end-with-the-api", "page-take-exam", "(?!)", ""),
    TRUSTS_THE_REDIRECT("confirms-the-end-with-the-api", "page-return-by-redirect", "(?!)", ""),
    HAS_THE_KEY_IN_A_SCRIPT(
            "key-never-in-the-browser", "page-take-exam", "let hasEnded", "const key = '@KEY@';\n let hasEnded"),
    SENDS_THE_KEY_ALONG(
            "key-never-in-the-browser",
            "page-take-exam",
            "let hasEnded",
            "fetch('/exam?status=&key=@KEY@');\n let hasEnded");

    private final String rule;
    private final String scenario;
    private final String pattern;
    private final String replacement;
    private final String alsoBroken;

    PageMutant(String rule, String pattern, String replacement) {
        this(rule, "page-forged-messages", pattern, replacement);
    }

    PageMutant(String rule, String scenario, String pattern, String replacement) {
        this(rule, scenario, pattern, replacement, "");
    }

    PageMutant(String rule, String scenario, String pattern, String replacement, String alsoBroken) {
        this.rule = rule;
        this.scenario = scenario;
        this.pattern = pattern;
        this.replacement = replacement;
        this.alsoBroken = alsoBroken;
    }

    /** The rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** The scenario in which that shows. */
    public String scenario() {
        return scenario;
    }

    /** Rules that it cannot but break as well. */
    public Set<String> alsoBroken() {
        return alsoBroken.isEmpty() ? Set.of() : Set.of(alsoBroken);
    }

    String change(String text) {
        return text.replaceAll(pattern, replacement);
    }
}
