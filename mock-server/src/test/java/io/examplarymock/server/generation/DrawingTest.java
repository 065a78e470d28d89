package io.examplarymock.server.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class DrawingTest {

    private static final String PREFIX = "data:image/svg+xml,";

    private static Element svg(String command) throws Exception {
        String url = Drawing.url(command);
        assertThat(url).startsWith(PREFIX).doesNotContain(" ", "\"", "<");
        assertThat(URI.create(url).getScheme()).isEqualTo("data");
        byte[] xml = URLDecoder.decode(url.substring(PREFIX.length()), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bars 1 2 3",
                "graph 1 2.5 9",
                "pie 25",
                "pie 75",
                "polygon 6",
                "angle 45",
                "bands red white",
                "stripes #009246 white red",
                "lamps 1 0 1"
            })
    void is_a_well_formed_picture_in_a_url(String command) throws Exception {
        assertThat(svg(command).getTagName()).isEqualTo("svg");
    }

    @Test
    void has_a_bar_for_each_height() throws Exception {
        assertThat(svg("bars 1 2 3").getElementsByTagName("rect").getLength()).isEqualTo(1 + 3);
    }

    @Test
    void has_as_many_corners_as_asked_for() throws Exception {
        Element polygon =
                (Element) svg("polygon 6").getElementsByTagName("polygon").item(0);
        assertThat(polygon.getAttribute("points").split(" ", -1)).hasSize(6);
    }

    @Test
    void names_what_it_cannot_draw() {
        assertThatThrownBy(() -> Drawing.url("unicorn 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot draw unicorn");
    }
}
