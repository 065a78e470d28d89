package io.examplarymock.harness.verify.play;

import io.examplarymock.harness.verify.evidence.Evidence;
import io.examplarymock.harness.verify.relay.Relay;
import io.examplarymock.harness.verify.scenario.Delivery;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Hands the messages of an embedded page to the page around it, in the way of a scenario. */
final class Postman {
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final Relay relay;
    private final Delivery delivery;
    private final LongSupplier nanos;
    private final Deque<Letter> held = new ArrayDeque<>();
    private boolean hasDeceived;

    private record Letter(String origin, Map<String, Object> data, long sinceNanos) {
        boolean isOld(long nanos) {
            return nanos - sinceNanos >= DELAY.toNanos();
        }

        boolean isLast() {
            return Evidence.isFinal(String.valueOf(data.get("status")));
        }
    }

    /**
     * Works for one session.
     *
     * @param nanos as {@link System#nanoTime}
     */
    Postman(Relay relay, Delivery delivery, LongSupplier nanos) {
        this.relay = relay;
        this.delivery = delivery;
        this.nanos = nanos;
    }

    /** Takes a message that the embedded page posted. */
    void take(String origin, Map<String, Object> data) {
        held.add(new Letter(origin, data, nanos.getAsLong()));
    }

    /** Delivers what is due. */
    void deliver() {
        switch (delivery) {
            case PROMPT -> deliverHeld(1);
            case REPEATED -> deliverHeld(2);
            case LATE -> {
                while (!held.isEmpty() && held.peekFirst().isOld(nanos.getAsLong())) {
                    hand(held.removeFirst());
                }
            }
            case OUT_OF_ORDER -> {
                if (!held.isEmpty() && held.peekLast().isLast()) {
                    hand(held.removeLast());
                    deliverHeld(1);
                }
            }
            case AMONG_FORGED, AMONG_OTHERS -> {
                if (!held.isEmpty() && !hasDeceived) {
                    hasDeceived = true;
                    deceive(held.peekFirst());
                }
                deliverHeld(1);
            }
        }
    }

    private void deliverHeld(int times) {
        while (!held.isEmpty()) {
            Letter letter = held.removeFirst();
            for (int i = 0; i < times; i++) {
                hand(letter);
            }
        }
    }

    private void hand(Letter letter) {
        relay.message(letter.origin(), letter.data());
    }

    private void deceive(Letter first) {
        if (delivery == Delivery.AMONG_FORGED) {
            Map<String, Object> completed = with(first.data(), "status", "completed");
            for (String origin : lookAlikes(first.origin())) {
                relay.strangeMessage(origin, completed);
            }
            return;
        }
        for (Object data : others(first.data())) {
            relay.strangeMessage(first.origin(), data);
        }
    }

    /** Origins that a careless comparison takes for the right one. */
    private static List<String> lookAlikes(String origin) {
        return List.of(
                origin + ".example.com",
                "https://example.com/?" + origin,
                origin.substring(0, origin.length() - 1),
                origin.replaceFirst("://", "://user@"),
                "null",
                "https://example.com");
    }

    private static List<Object> others(Map<String, Object> data) {
        Map<String, Object> withoutType = new LinkedHashMap<>(data);
        withoutType.remove("type");
        withoutType.put("status", "completed");
        return List.of(
                with(with(data, "status", "completed"), "type", "examplary:embed-resize"),
                withoutType,
                "completed",
                List.of("completed"),
                7,
                Map.of(),
                with(data, "status", "finishing"),
                withNothing(data));
    }

    private static Map<String, Object> withNothing(Map<String, Object> data) {
        Map<String, Object> changed = new HashMap<>(data);
        changed.remove("status");
        changed.remove("outputs");
        return changed;
    }

    private static Map<String, Object> with(Map<String, Object> data, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(data);
        changed.put(name, value);
        return changed;
    }
}
