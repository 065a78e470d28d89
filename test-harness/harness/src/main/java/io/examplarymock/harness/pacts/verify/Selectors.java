package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.pactbroker.ConsumerVersionSelectors;
import au.com.dius.pact.core.support.json.JsonParser;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.usage.WrongUsage;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the selectors of consumer versions: a word, a word with a value, or a broker's own JSON. */
final class Selectors {
    private static final Map<String, ConsumerVersionSelectors> WORDS = new TreeMap<>(Map.of(
            "mainBranch", ConsumerVersionSelectors.MainBranch.INSTANCE,
            "matchingBranch", ConsumerVersionSelectors.MatchingBranch.INSTANCE,
            "deployedOrReleased", ConsumerVersionSelectors.DeployedOrReleased.INSTANCE));

    private static final Map<String, Function<String, ConsumerVersionSelectors>> VALUED = new TreeMap<>(Map.of(
            "branch", ConsumerVersionSelectors.Branch::new,
            "tag", ConsumerVersionSelectors.LatestTag::new,
            "environment", ConsumerVersionSelectors.Environment::new,
            "deployedTo", ConsumerVersionSelectors.DeployedTo::new,
            "releasedTo", ConsumerVersionSelectors.ReleasedTo::new));

    private Selectors() {}

    /**
     * Reads one.
     *
     * @throws WrongUsage if it means nothing; lists what would
     */
    static ConsumerVersionSelectors parse(String text) {
        if (text.startsWith("{")) {
            return raw(text);
        }
        int equals = text.indexOf('=');
        ConsumerVersionSelectors word = WORDS.get(text);
        if (word != null) {
            return word;
        }
        Function<String, ConsumerVersionSelectors> valued = equals < 0 ? null : VALUED.get(text.substring(0, equals));
        if (valued == null || equals == text.length() - 1) {
            throw new WrongUsage("--selector takes " + String.join(", ", WORDS.keySet()) + ", "
                    + String.join("=…, ", VALUED.keySet()) + "=… or a selector in JSON, not " + text);
        }
        return valued.apply(text.substring(equals + 1));
    }

    private static ConsumerVersionSelectors raw(String text) {
        try {
            Json.read(text);
        } catch (IllegalArgumentException malformed) {
            throw new WrongUsage("the selector " + text + " is no JSON: " + malformed.getMessage());
        }
        return new ConsumerVersionSelectors.RawSelector(JsonParser.parseString(text));
    }
}
