package io.examplarymock.server.testing.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compares the status updates that came with those that should have. */
final class MessageSequence {
    private MessageSequence() {}

    /** Fails with a line for each difference. */
    static void check(List<String> wanted, List<Message> came, String embedOrigin, Duration patience) {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < Math.max(wanted.size(), came.size()); i++) {
            String place = "message " + (i + 1) + " ";
            if (i >= came.size()) {
                findings.add(place + "is missing: \"" + wanted.get(i) + "\" did not come within " + patience.toMillis()
                        + " ms");
            } else if (i >= wanted.size()) {
                findings.add(place + "is one too many: " + came.get(i).label());
            } else if (!came.get(i).label().equals(wanted.get(i))) {
                findings.add(place + "is \"" + came.get(i).label() + "\" instead of \"" + wanted.get(i) + "\"");
            } else {
                checkSender(came.get(i), place, embedOrigin, findings);
            }
        }
        if (!findings.isEmpty()) {
            throw new AssertionError("the messages " + wanted + " were expected, and "
                    + came.stream().map(Message::label).toList() + " came:\n  " + String.join("\n  ", findings));
        }
    }

    private static void checkSender(Message message, String place, String embedOrigin, List<String> findings) {
        if (!message.origin().equals(embedOrigin)) {
            findings.add(place + "has the origin " + message.origin() + " instead of " + embedOrigin);
        }
        if (!message.fromEmbed()) {
            findings.add(place + "is not from the embedded window");
        }
    }
}
