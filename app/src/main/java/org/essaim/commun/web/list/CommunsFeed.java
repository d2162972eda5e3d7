package org.essaim.commun.web.list;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.essaim.commun.CommunCard;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// The communs published last, as an Atom feed (RFC 4287): an entry a commun, dated by its latest version.
@Component
class CommunsFeed {
    static final String PATH = "/communs.atom";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Messages messages;
    private final PublicAddress address;
    private final InstantSource clock;

    CommunsFeed(Messages messages, PublicAddress address, InstantSource clock) {
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    byte[] of(List<CommunCard> cards) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fr");
            element(xml, "id", address.of("/communs"));
            element(xml, "title", messages.get("commun.atom.title"));
            element(xml, "updated", latest(cards).toString());
            link(xml, "self", "application/atom+xml", address.of(PATH));
            link(xml, "alternate", "text/html", address.of("/communs"));
            xml.writeStartElement("author");
            element(xml, "name", messages.get("ui.brand"));
            xml.writeEndElement();
            for (CommunCard card : cards) {
                entry(xml, card);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Not written", e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, CommunCard card) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + card.id());
        element(xml, "title", card.example() ? messages.get("commun.atom.example", card.title()) : card.title());
        element(xml, "published", card.begunAt().toString());
        element(xml, "updated", card.publishedAt().toString());
        link(xml, "alternate", "text/html", address.of(card.path() + "/" + card.versions()));
        element(xml, "rights", messages.get("commun.licence-name." + card.licence()));
        element(xml, "summary", card.purpose());
        xml.writeEndElement();
    }

    private Instant latest(List<CommunCard> cards) {
        return cards.stream()
                .map(CommunCard::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant);
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
