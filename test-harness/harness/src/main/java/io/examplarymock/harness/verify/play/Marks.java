package io.examplarymock.harness.verify.play;

import io.examplarymock.client.Exchange;
import io.examplarymock.harness.verify.evidence.Call;
import java.util.HashSet;
import java.util.Set;

/**
 * By what a call of this client is known that came without its key: an address or id that no other client has. The journal
 * of such calls is one for the whole mock, which other clients may be using too.
 */
final class Marks {
    private final Set<String> texts = new HashSet<>();

    Marks(String email) {
        texts.add(email);
    }

    void learnFrom(Call call) {
        if (call.succeeded()) {
            call.answered().get("id").text().ifPresent(texts::add);
            call.answered()
                    .get("url")
                    .text()
                    .map(url -> url.substring(url.lastIndexOf('/') + 1))
                    .ifPresent(texts::add);
        }
    }

    boolean areIn(Exchange exchange) {
        String request = exchange.request().path()
                + exchange.request().query().orElse("")
                + exchange.request().body().orElse("");
        return texts.stream().anyMatch(request::contains);
    }
}
