package io.examplarymock.server.qti;

/** What the roots of all documents have in common. */
final class Documents {

    private Documents() {}

    /** Declares the namespace of a document, and where its schema is published. */
    static Element rooted(Element root, String namespace, String schema) {
        Element declared = Element.named(root.name())
                .with("xmlns", namespace)
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with("xsi:schemaLocation", namespace + " " + schema);
        for (var attribute : root.attributes().entrySet()) {
            declared = declared.with(attribute.getKey(), attribute.getValue());
        }
        return declared.holding(root.children());
    }
}
