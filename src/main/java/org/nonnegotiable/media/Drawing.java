package org.nonnegotiable.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A line drawing of a thing. Its shapes take the page's ink and one accent, so that it lives in both modes. */
@Entity
public class Drawing extends PanacheEntityBase {

    static final int MAXIMUM_BYTES = 2048;
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "circle", "ellipse", "line", "rect", "polyline", "polygon");
    /** Numbers, names, colours, turns: no escape and no quotation mark that CSS could read as something else. */
    private static final Pattern VALUE = Pattern.compile("(?i)(?!.*url)[a-z0-9 .,()#%+-]*");
    private static final Set<String> ATTRIBUTES = Set.of("viewBox", "class", "d", "cx", "cy", "r", "x", "y", "x1", "y1", "x2", "y2",
            "rx", "ry", "width", "height", "points", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "transform");

    @Id
    public String name;
    public String svg;

    /** Why this may not stand in a page, or nothing. */
    public static Optional<String> fault(String svg) {
        if (svg.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            return Optional.of("is larger than " + MAXIMUM_BYTES + " bytes");
        }
        if (!svg.startsWith("<svg ")) {
            return Optional.of("does not begin with <svg");
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return fault(factory.createXMLStreamReader(new StringReader(svg)));
        } catch (XMLStreamException e) {
            return Optional.of("is not well-formed XML: " + e.getMessage());
        }
    }

    private static Optional<String> fault(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            boolean shape = event == XMLStreamConstants.START_ELEMENT;
            if (shape && !ELEMENTS.contains(reader.getLocalName())) {
                return Optional.of("holds an element <" + reader.getLocalName() + "> that is no shape");
            }
            for (int i = 0; shape && i < reader.getAttributeCount(); i++) {
                if (reader.getAttributePrefix(i) != null && !reader.getAttributePrefix(i).isEmpty()
                        || !ATTRIBUTES.contains(reader.getAttributeLocalName(i))
                        || !VALUE.matcher(reader.getAttributeValue(i)).matches()) {
                    return Optional.of("holds an attribute " + reader.getAttributeLocalName(i) + " that draws no shape");
                }
            }
            if (!shape && event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.END_DOCUMENT && !reader.isWhiteSpace()) {
                return Optional.of("holds something beside shapes");
            }
        }
        return Optional.empty();
    }
}
