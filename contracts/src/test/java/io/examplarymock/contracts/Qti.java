package io.examplarymock.contracts;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A question as XML, in the two versions of QTI that a front end may ask for (F3). */
enum Qti {
    V21("assessmentItem", "http://www.imsglobal.org/xsd/imsqti_v2p1"),
    V30("qti-assessment-item", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0");

    private final String root;
    private final String namespace;

    Qti(String root, String namespace) {
        this.root = root;
        this.namespace = namespace;
    }

    /** What every item looks like; both full and partial matching of regular expressions take it. */
    String pattern() {
        return "^[\\s\\S]*<" + root + "\\s[\\s\\S]*</" + root + ">\\s*$";
    }

    String example() {
        return "<" + root + " xmlns=\"" + namespace + "\" identifier=\"q_7Fh3kD92ms\" title=\"Squares\"></" + root
                + ">";
    }

    /** Reads an item as a front end would, and returns its title. */
    String read(String xml) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element item = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        if (!namespace.equals(item.getNamespaceURI()) || !root.equals(item.getLocalName())) {
            throw new IOException("no item of QTI but " + item.getNodeName());
        }
        return item.getAttribute("title");
    }
}
