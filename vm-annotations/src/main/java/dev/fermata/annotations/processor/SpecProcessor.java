package dev.fermata.annotations.processor;

import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.annotations.PyTypeSpec;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/// Generates a spec for every annotated class and one index for the compilation.
///
/// Option `fermata.index` is the qualified name of the index class; `module-info` provides it as a service. The index is
/// there even if it is empty, so the processor runs whatever the annotations are. All sources must be compiled together:
/// they are read in the first round, and classes that other processors generate are not looked at.
@SupportedAnnotationTypes("*")
@SupportedOptions(SpecProcessor.INDEX)
public final class SpecProcessor extends AbstractProcessor {

    static final String INDEX = "fermata.index";

    private static final String SERVICE = "META-INF/services/dev.fermata.vm.object.SpecIndex";

    private boolean done;

    /// Made by the compiler.
    public SpecProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            List<ClassModel> models = read(round);
            try {
                write(models);
            } catch (IOException e) {
                processingEnv
                        .getMessager()
                        .printMessage(Diagnostic.Kind.ERROR, "cannot write: " + e.getMessage());
            }
        }
        return false;
    }

    private List<ClassModel> read(RoundEnvironment round) {
        ClassReader reader = new ClassReader(processingEnv);
        List<ClassModel> models = new ArrayList<>();
        for (Element e : round.getElementsAnnotatedWith(PyTypeSpec.class)) {
            models.add(reader.readType((TypeElement) e));
        }
        for (Element e : round.getElementsAnnotatedWith(PyModuleSpec.class)) {
            models.add(reader.readModule((TypeElement) e));
        }
        Map<String, ClassModel> seen = new HashMap<>();
        for (ClassModel model : models) {
            ClassModel other = seen.put(model.role + " " + model.key(), model);
            if (other != null) {
                new Problems(processingEnv)
                        .report(
                                model.element,
                                "%s and %s declare the same %s: %s"
                                        .formatted(
                                                other.element.getSimpleName(),
                                                model.element.getSimpleName(),
                                                model.role.name().toLowerCase(Locale.ROOT),
                                                model.key()));
            }
        }
        return models;
    }

    private void write(List<ClassModel> models) throws IOException {
        for (ClassModel model : models) {
            List<ClassModel> types =
                    models.stream()
                            .filter(m -> m.role == ClassModel.Role.TYPE)
                            .filter(m -> m.module.equals(model.name) && !m.facts.hidden())
                            .toList();
            String source = new SpecWriter(processingEnv.getElementUtils(), model, types).write();
            write(model.qualifiedSpec(), source, model.element);
        }
        String index = processingEnv.getOptions().get(INDEX);
        if (index != null) {
            write(index, IndexWriter.write(index, models));
            try (Writer out =
                    processingEnv
                            .getFiler()
                            .createResource(StandardLocation.CLASS_OUTPUT, "", SERVICE)
                            .openWriter()) {
                out.write(index + "\n");
            }
        }
    }

    private void write(String name, String source, Element... origins) throws IOException {
        try (Writer out = processingEnv.getFiler().createSourceFile(name, origins).openWriter()) {
            out.write(source);
        }
    }
}
