package org.essaim.ui;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;

/// What was published last, for whoever follows it (Atom, RFC 4287).
///
/// @param self its own address
/// @param page of the page that lists the same; it is also what the feed is known by
/// @param author who publishes
/// @param entries the latest first
public record AtomFeed(String self, String page, String title, String author, List<Entry> entries) {
    public static final MediaType TYPE = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /// @param id of the thing, the same whatever becomes of it
    /// @param updated when it last changed so that its readers should know
    /// @param href of its page
    /// @param rights under which licence
    public record Entry(
            UUID id, String title, Instant published, Instant updated, String href, String rights, String summary) {}

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /// @param now when it was written: the date of a feed that holds nothing
    public byte[] bytes(Instant now) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fr");
            element(xml, "id", page);
            element(xml, "title", title);
            element(xml, "updated", latest(now).toString());
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Not written", e);
        }
        return bytes.toByteArray();
    }

    private Instant latest(Instant now) {
        return entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(now);
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", entry.published().toString());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", "text/html", entry.href());
        element(xml, "rights", entry.rights());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
