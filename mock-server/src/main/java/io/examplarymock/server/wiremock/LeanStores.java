package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;

/** WireMock's stores, with a journal that costs nothing while nobody wants it. */
final class LeanStores extends DefaultStores {
    private final RequestJournalStore journal;

    LeanStores(FileSource root, boolean journalWanted, int limit) {
        super(root);
        this.journal = new CappedJournal(journalWanted, limit);
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return journal;
    }
}
