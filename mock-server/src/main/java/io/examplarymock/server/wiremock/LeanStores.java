package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.store.BlobStore;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.files.FileSourceBlobStore;
import java.util.stream.Stream;

/** WireMock's stores, with a journal that costs nothing while nobody wants it, and no failure for want of a folder. */
final class LeanStores extends DefaultStores {
    private final RequestJournalStore journal;
    private final FileSource root;

    LeanStores(FileSource root, boolean journalWanted, int limit) {
        super(root);
        this.root = root;
        this.journal = new CappedJournal(journalWanted, limit);
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return journal;
    }

    @Override
    public BlobStore getFilesBlobStore() {
        FileSource files = root.child(WireMockApp.FILES_ROOT);
        return new FileSourceBlobStore(files) {
            @Override
            public Stream<String> getAllKeys() {
                return files.exists() ? super.getAllKeys() : Stream.empty();
            }
        };
    }
}
