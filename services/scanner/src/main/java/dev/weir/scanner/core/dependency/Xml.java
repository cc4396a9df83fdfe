package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.content.Malformed;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML without its attributes. Document types are refused, so nothing is fetched or expanded.
 *
 * @param name local name
 * @param text the text directly in it, without blanks around
 * @param children elements in it, in order
 */
record Xml(String name, String text, List<Xml> children) {

    private static final int DEEPEST = 64;
    private static final Xml NONE = new Xml("", "", List.of());

    static Xml read(String document) throws Malformed {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(document));
            while (in.next() != XMLStreamConstants.START_ELEMENT) {
                if (in.getEventType() == XMLStreamConstants.DTD) {
                    throw new Malformed("the file has a document type, which is not read");
                }
            }
            return element(in, 0);
        } catch (XMLStreamException e) {
            throw new Malformed("the file is no valid XML");
        }
    }

    private static Xml element(XMLStreamReader in, int depth) throws XMLStreamException, Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("elements are nested too deep");
        }
        String name = in.getLocalName();
        StringBuilder text = new StringBuilder();
        List<Xml> children = new ArrayList<>();
        int event = in.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(in, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
            event = in.next();
        }
        return new Xml(name, text.toString().strip(), List.copyOf(children));
    }

    /** The first child of that name, or an empty element. */
    Xml child(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).findFirst().orElse(NONE);
    }

    /** The text of the first child of that name; empty when there is none. */
    String text(String wanted) {
        return child(wanted).text;
    }
}
