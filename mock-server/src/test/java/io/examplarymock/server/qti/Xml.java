package io.examplarymock.server.qti;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a document back by paths, prefixes and all; refuses one with a DOCTYPE or that is not well-formed. */
record Xml(Document document) {

    /** Finding an implementation takes longer than reading a document. */
    private static final XPathFactory PATHS = XPathFactory.newInstance();

    static Xml parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new Xml(builder.parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + text, e);
        }
    }

    /** The string values of all nodes on the path, in the order of the document. */
    List<String> texts(String path) {
        return nodes(path).map(Node::getTextContent).toList();
    }

    /** The only string value on the path. */
    String text(String path) {
        List<String> texts = texts(path);
        if (texts.size() != 1) {
            throw new AssertionError(path + " is there " + texts.size() + " times");
        }
        return texts.get(0);
    }

    boolean has(String path) {
        return nodes(path).findAny().isPresent();
    }

    List<String> names(String path) {
        return nodes(path).map(Node::getNodeName).toList();
    }

    private Stream<Node> nodes(String path) {
        try {
            NodeList nodes = (NodeList) PATHS.newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }
}
