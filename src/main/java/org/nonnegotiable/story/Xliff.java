package org.nonnegotiable.story;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** A sheet as XLIFF 2.0, core only: each field and each paragraph is a unit with one segment. */
final class Xliff {

    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private Xliff() {
    }

    static String write(Sheet sheet) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("xliff");
            xml.writeDefaultNamespace(NAMESPACE);
            attributes(xml, "version", "2.0", "srcLang", sheet.source(), "trgLang", sheet.target());
            xml.writeStartElement("file");
            attributes(xml, "id", "f1", "original", sheet.original());
            for (Map.Entry<String, Sheet.Unit> unit : sheet.units().entrySet()) {
                write(xml, unit.getKey(), unit.getValue());
            }
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter xml, String id, Sheet.Unit unit) throws XMLStreamException {
        xml.writeStartElement("unit");
        attributes(xml, "id", id, "xml:space", "preserve");
        xml.writeStartElement("segment");
        attributes(xml, "state", unit.target().isEmpty() ? "initial" : "translated");
        xml.writeStartElement("source");
        xml.writeCharacters(unit.source());
        xml.writeEndElement();
        if (!unit.target().isEmpty()) {
            xml.writeStartElement("target");
            xml.writeCharacters(unit.target());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    /** Reads no document type and nothing from elsewhere. Throws UnreadableException for what is no XLIFF 2 of ours. */
    static Sheet read(String text) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new Reading(factory.createXMLStreamReader(new StringReader(text))).sheet();
        } catch (XMLStreamException e) {
            throw new UnreadableException("desk_exchange_unreadable");
        }
    }

    /** One pass through a file. What tools put inside a text, such as marks of terms, is read as the text within. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final Map<String, Sheet.Unit> units = new LinkedHashMap<>();
        private String original;
        private String language;
        private String unit;
        private StringBuilder source = new StringBuilder();
        private StringBuilder target = new StringBuilder();
        private StringBuilder open;

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        Sheet sheet() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> take(xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableException("desk_exchange_unreadable");
                    default -> { }
                }
            }
            return Sheet.returned(original, language, units);
        }

        private void begin(String element) {
            switch (element) {
                case "xliff" -> language = xml.getAttributeValue(null, "srcLang");
                case "file" -> original = xml.getAttributeValue(null, "original");
                case "unit" -> {
                    unit = xml.getAttributeValue(null, "id");
                    source = new StringBuilder();
                    target = new StringBuilder();
                }
                case "source" -> open = source;
                case "target" -> open = target;
                default -> { }
            }
        }

        private void end(String element) {
            if (element.equals("source") || element.equals("target")) {
                open = null;
            } else if (element.equals("unit") && unit != null) {
                units.put(unit, new Sheet.Unit(source.toString(), target.toString()));
            }
        }

        private void take(String text) {
            if (open != null) {
                open.append(text);
            }
        }
    }
}
