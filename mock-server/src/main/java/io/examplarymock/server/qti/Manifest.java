package io.examplarymock.server.qti;

import io.examplarymock.server.qti.QtiPackage.Entry;
import java.util.List;

/** The package's table of contents (Q6). */
final class Manifest {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd";

    private Manifest() {}

    static String of(String identifier, Entry test, List<Entry> items) {
        Element dependent = resource(test)
                .holding(items.stream()
                        .map(item -> Element.named("dependency").with("identifierref", item.identifier()))
                        .toList());
        Element manifest = Element.named("manifest")
                .with("identifier", identifier)
                .holding(
                        Element.named("metadata")
                                .holding(
                                        Element.named("schema", "QTI Package"),
                                        Element.named("schemaversion", "3.0.0")),
                        Element.named("organizations"),
                        Element.named("resources")
                                .holding(dependent)
                                .holding(items.stream().map(Manifest::resource).toList()));
        return XmlText.of(Documents.rooted(manifest, NAMESPACE, SCHEMA));
    }

    private static Element resource(Entry entry) {
        return Element.named("resource")
                .with("identifier", entry.identifier())
                .with("type", entry.type())
                .with("href", entry.href())
                .holding(Element.named("file").with("href", entry.href()));
    }
}
