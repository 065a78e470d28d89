package io.examplarymock.server.wiremock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import io.examplarymock.server.value.Lazy;
import java.util.List;

/**
 * WireMock's own files of stubs, made when there is one to read or to write: they name new files by templates, and bring
 * the whole template engine for it.
 */
final class LateMappings implements MappingsSource {
    private final FileSource folder;
    private final Lazy<MappingsSource> files;

    LateMappings(FileSource folder) {
        this.folder = folder;
        files = Lazy.of(() -> new JsonFileMappingsSource(folder, new FilenameMaker()));
    }

    @Override
    public void loadMappingsInto(StubMappings stubs) {
        if (folder.exists()) {
            files.get().loadMappingsInto(stubs);
        }
    }

    @Override
    public void save(List<StubMapping> stubs) {
        files.get().save(stubs);
    }

    @Override
    public void save(StubMapping stub) {
        files.get().save(stub);
    }

    // Implementations have to have it, although WireMock wants to remove it.
    @Override
    @SuppressWarnings("removal")
    public void remove(StubMapping stub) {
        files.get().remove(stub);
    }

    @Override
    public void removeAll() {
        files.get().removeAll();
    }
}
