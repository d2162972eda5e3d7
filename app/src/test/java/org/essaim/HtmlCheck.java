package org.essaim;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, in this JVM and without a network: its jar carries the schemas.
final class HtmlCheck {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    /// In the standard, and younger than this checker.
    private static final List<String> YOUNGER =
            List.of("Bad value “dialog” for attribute “method”", "Attribute “inert” not allowed");

    private static SimpleDocumentValidator validator;

    private HtmlCheck() {}

    /// The errors of a page, each with its line and what stands there; warnings are left out.
    static synchronized List<String> errors(byte[] html) {
        List<String> errors = new ArrayList<>();
        Collector collector = new Collector(errors, new String(html, StandardCharsets.UTF_8));
        try {
            if (validator == null) {
                validator = new SimpleDocumentValidator(false, false, false);
                validator.setUpMainSchema(SCHEMA, collector);
            }
            validator.setUpValidatorAndParsers(collector, true, false);
            InputSource source = new InputSource(new ByteArrayInputStream(html));
            source.setEncoding("UTF-8");
            validator.checkHtmlInputSource(source);
        } catch (Exception cause) {
            throw new IllegalStateException("The HTML checker could not run", cause);
        }
        return errors;
    }

    private record Collector(List<String> errors, String html) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            if (YOUNGER.stream().anyMatch(error.getMessage()::startsWith)) {
                return;
            }
            String line = html.lines()
                    .skip(Math.max(0, error.getLineNumber() - 1))
                    .findFirst()
                    .orElse("");
            errors.add("line " + error.getLineNumber() + ": " + error.getMessage() + " in " + line.strip());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
