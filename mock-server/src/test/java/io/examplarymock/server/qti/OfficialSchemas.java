package io.examplarymock.server.qti;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * 1EdTech's schemas for QTI 3, which are not part of this repository. They are looked for in the folder that the system
 * property {@code examplary.qti3.xsd} names, else in {@code ../shared/qti3-xsd} beside the project; what needs them is
 * skipped, and says so, where they are in neither place.
 */
final class OfficialSchemas {

    private static final String PROPERTY = "examplary.qti3.xsd";
    private static final String ABSENT =
            "SKIPPED: the official QTI 3 schemas are not here, so nothing was validated against"
                    + " them; name their folder with -D" + PROPERTY + "=FOLDER";
    private static final String ITEMS_AND_TESTS = "imsqti_asiv3p0p1_v1p0.xsd";
    private static final String MANIFESTS = "imsqtiv3p0_imscpv1p2_v1p0.xsd";

    /** Compiled once for all tests: the larger one has 800 KB. */
    private static final Optional<OfficialSchemas> FOUND = folder().map(OfficialSchemas::new);

    private final Schema items;
    private final Schema manifests;

    private OfficialSchemas(Path folder) {
        items = compile(folder.resolve(ITEMS_AND_TESTS));
        manifests = compile(folder.resolve(MANIFESTS));
    }

    /** Returns the schemas, or skips the test that asks for them. */
    static OfficialSchemas required() {
        if (FOUND.isEmpty()) {
            // Surefire's console counts skipped tests without their reason.
            System.err.println(ABSENT);
        }
        assumeTrue(FOUND.isPresent(), ABSENT);
        return FOUND.orElseThrow();
    }

    List<String> violationsOfItemOrTest(String xml) {
        return violations(items, xml);
    }

    List<String> violationsOfManifest(String xml) {
        return violations(manifests, xml);
    }

    /** All violations of a package, each with the file it is in. */
    List<String> violations(OpenedPackage opened) {
        List<String> all = new ArrayList<>();
        opened.files()
                .forEach((name, xml) -> violations(name.equals("imsmanifest.xml") ? manifests : items, xml)
                        .forEach(violation -> all.add(name + ": " + violation)));
        return all;
    }

    private static List<String> violations(Schema schema, String xml) {
        List<String> found = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Collector(found));
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException e) {
            found.add(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Schema compile(Path file) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxOccurLimit", "0");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
            return factory.newSchema(file.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(file + " cannot be compiled.", e);
        }
    }

    private static Optional<Path> folder() {
        String named = System.getProperty(PROPERTY);
        return named != null
                ? Optional.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                        .map(here -> here.resolveSibling("shared").resolve("qti3-xsd"))
                        .filter(Files::isDirectory)
                        .findFirst();
    }

    private record Collector(List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            found.add(warning.getMessage());
        }

        @Override
        public void error(SAXParseException error) {
            found.add(error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
