package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/// Reports problems as errors of the compiler, and reads the doc comments whose absence is one.
final class Problems {

    private final ProcessingEnvironment environment;

    Problems(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /// Makes compilation fail with `message` at `element`.
    void report(Element element, @Nullable String message) {
        environment
                .getMessager()
                .printMessage(Diagnostic.Kind.ERROR, String.valueOf(message), element);
    }

    /// The doc comment without surrounding blanks, or null.
    @Nullable String doc(Element element) {
        String doc = environment.getElementUtils().getDocComment(element);
        return doc == null || doc.isBlank() ? null : doc.strip();
    }
}
