package io.examplarymock.server.qti;

import java.util.Arrays;
import java.util.Optional;

/** The versions of QTI in which a single question can be had (F3, tier P). */
public enum QtiVersion {
    V3_0(
            "qti_v3p0",
            "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
            "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd",
            "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"),
    V2_1(
            "qti_v2p1",
            "http://www.imsglobal.org/xsd/imsqti_v2p1",
            "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
            "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct");

    private final String outputFormat;
    private final String namespace;
    private final String schema;
    private final String matchCorrect;

    QtiVersion(String outputFormat, String namespace, String schema, String matchCorrect) {
        this.outputFormat = outputFormat;
        this.namespace = namespace;
        this.schema = schema;
        this.matchCorrect = matchCorrect;
    }

    /** Finds the version by its output format, for example {@code qti_v2p1}; empty for any other text. */
    public static Optional<QtiVersion> ofOutputFormat(String outputFormat) {
        return Arrays.stream(values())
                .filter(version -> version.outputFormat.equals(outputFormat))
                .findFirst();
    }

    /** The name in the preset {@code outputFormat} of generate-question. */
    public String outputFormat() {
        return outputFormat;
    }

    /** The address of the standard response processing template that compares RESPONSE with its correct response. */
    String matchCorrect() {
        return matchCorrect;
    }

    /** Writes a document that was built in the words of QTI 3. */
    String write(Element root) {
        Element said = this == V2_1 ? Qti21.translate(root) : root;
        return XmlText.of(Documents.rooted(said, namespace, schema));
    }
}
