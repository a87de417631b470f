package org.comptoir.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the markup of a page and notes what should not stand there. */
final class Markup extends DefaultHandler {
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*\\}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> WORDS = Set.of(
            "label",
            "title",
            "alt",
            "value",
            "placeholder",
            "header",
            "headerText",
            "footer",
            "footerText",
            "emptyMessage",
            "summary",
            "detail",
            "message",
            "itemLabel",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "aria-label",
            "ariaLabel",
            "confirmLabel",
            "help",
            "heading",
            "hint",
            "text",
            "action-label");
    /** Here a value is for machines. */
    private static final Set<String> CODED = Set.of(
            "ui:param",
            "f:param",
            "f:attribute",
            "f:setPropertyActionListener",
            "option",
            "ct:option",
            "input",
            "meta",
            "f:selectItem",
            "f:validateRegex",
            "c:set",
            "ct:param",
            "f:viewParam",
            "f:passThroughAttribute");

    private static final Set<String> FORBIDDEN = Set.of("f:ajax", "h:commandLink", "h:commandButton", "style");
    private static final Set<String> AJAX_CALLBACKS = Set.of("oncomplete", "onstart", "onerror", "onsuccess");

    private final List<String> found = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private String element = "";

    private Markup() {}

    /** What is wrong with this page, in sentences; empty if nothing. */
    static List<String> problems(String xhtml) {
        Markup markup = new Markup();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(xhtml)), markup);
        } catch (SAXException e) {
            markup.found.add("is not well-formed: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return markup.found;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        judgeText();
        element = name;
        if (FORBIDDEN.contains(name)) {
            found.add("uses " + name);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            judge(name, attributes.getQName(i), attributes.getValue(i));
        }
    }

    private void judge(String element, String attribute, String value) {
        boolean callback = element.startsWith("p:") && AJAX_CALLBACKS.contains(attribute);
        if (attribute.equals("style")) {
            found.add("has an inline style at " + element);
        } else if (attribute.matches("on(?!ly$)[a-z]+") && !callback) {
            found.add("has an inline handler " + attribute + " at " + element);
        } else if (WORDS.contains(attribute) && !isCoded(element, attribute) && hasWords(value)) {
            found.add("says \"" + value + "\" in " + attribute + " of " + element);
        }
    }

    /** A button's value is what the server gets; its words stand inside it. */
    private static boolean isCoded(String element, String attribute) {
        return CODED.contains(element) || (element.equals("button") && attribute.equals("value"));
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        run.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        judgeText();
        element = "";
    }

    private void judgeText() {
        String text = run.toString().strip();
        run.setLength(0);
        if (!text.isEmpty() && (element.equals("script") || element.equals("h:outputScript"))) {
            found.add("has an inline script");
        } else if (hasWords(text)) {
            found.add("says \"" + text + "\"");
        }
    }

    private static boolean hasWords(String text) {
        return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return new InputSource(new StringReader(""));
    }
}
