package io.examplarymock.harness.pacts.verify;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.VerificationResult.Failed;
import java.util.List;

/** Says what Pact found in plain words. */
final class Mismatches {
    private Mismatches() {}

    static List<String> of(VerificationResult result) {
        return result instanceof Failed failed
                ? failed.getFailures().values().stream()
                        .flatMap(List::stream)
                        .map(Mismatches::sentence)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static String sentence(VerificationFailureType failure) {
        return failure instanceof MismatchFailure mismatch ? sentence(mismatch.getMismatch()) : failure.description();
    }

    private static String sentence(Mismatch mismatch) {
        return mismatch instanceof BodyMismatch body
                ? "body " + body.getPath() + ": " + body.getMismatch()
                : mismatch.type() + ": " + mismatch.description();
    }
}
