package io.examplarymock.contracts;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;

/** The bodies of refusals, which all contracts share. */
final class Bodies {
    private Bodies() {}

    /** An error whose exact text is documented. */
    static DslPart exactly(String message) {
        return newJsonBody(error -> error.stringValue("message", message)).build();
    }

    /** An error whose text is not documented. */
    static DslPart error(String example) {
        return newJsonBody(error -> error.stringType("message", example)).build();
    }

    /** The error of a request for tokens. */
    static DslPart oauth(String error, String description) {
        return newJsonBody(body -> body.stringValue("error", error).stringType("error_description", description))
                .build();
    }

    /** The error about a body that breaks its schema, with the member that is at fault. */
    static DslPart violation(String path) {
        return newJsonBody(error -> error.stringType("message", "The request is not valid: " + path + " is wrong")
                        .minArrayLike(
                                "errors",
                                1,
                                fault -> fault.stringValue("path", path).stringType("message", path + " is wrong")))
                .build();
    }
}
