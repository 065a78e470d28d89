package io.examplarymock.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The bounded journal of WireMock")
class CappedJournalTest {
    @Nested
    @DisplayName("when all is to be kept")
    class Wanted {
        private final CappedJournal journal = new CappedJournal(true, 3);

        @Test
        void answers_the_newest_first() {
            ServeEvent first = added(journal, stubbed());
            ServeEvent second = added(journal, stubbed());

            assertThat(journal.getAll()).containsExactly(second, first);
            assertThat(journal.getAllKeys()).containsExactly(second.getId(), first.getId());
        }

        @Test
        void loses_the_oldest_beyond_its_limit() {
            ServeEvent first = added(journal, stubbed());
            for (int i = 0; i < 3; i++) {
                added(journal, stubbed());
            }

            assertThat(journal.getAll()).hasSize(3);
            assertThat(journal.get(first.getId())).isEmpty();
        }

        @Test
        void replaces_an_event_in_its_place() {
            ServeEvent first = added(journal, stubbed());
            ServeEvent second = added(journal, stubbed());
            ServeEvent changed = first.withResponseDefinition(ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(201)
                    .build());

            journal.put(first.getId(), changed);

            assertThat(journal.getAll()).containsExactly(second, changed);
        }

        @Test
        void does_not_bring_back_what_was_evicted() {
            ServeEvent gone = stubbed();

            journal.put(gone.getId(), gone);

            assertThat(journal.getAll()).isEmpty();
        }

        @Test
        void removes_one_the_oldest_or_all() {
            ServeEvent first = added(journal, stubbed());
            ServeEvent second = added(journal, stubbed());
            ServeEvent third = added(journal, stubbed());

            journal.remove(second.getId());
            assertThat(journal.getAll()).containsExactly(third, first);
            journal.removeLast();
            assertThat(journal.getAll()).containsExactly(third);
            journal.clear();
            assertThat(journal.getAll()).isEmpty();
            journal.removeLast();
            journal.remove(UUID.randomUUID());
        }
    }

    @Nested
    @DisplayName("when nobody asked for it")
    class Unwanted {
        private final CappedJournal journal = new CappedJournal(false, 2);

        @Test
        void keeps_no_request_that_was_answered_here() {
            added(journal, stubbed());

            assertThat(journal.getAll()).isEmpty();
        }

        @Test
        void keeps_proxied_requests_for_the_recorder_within_its_limit() {
            for (int i = 0; i < 3; i++) {
                added(journal, proxied());
            }

            assertThat(journal.getAll()).hasSize(2);
        }
    }

    private static ServeEvent added(CappedJournal journal, ServeEvent event) {
        journal.add(event);
        return event;
    }

    private static ServeEvent stubbed() {
        return event(ResponseDefinitionBuilder.responseDefinition().withStatus(200));
    }

    private static ServeEvent proxied() {
        return event(WireMock.aResponse().proxiedFrom("http://localhost:1"));
    }

    private static ServeEvent event(ResponseDefinitionBuilder definition) {
        return ServeEvent.ofUnmatched(null, definition.build());
    }
}
