package dev.fermata.annotations.processor;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.MirroredTypesException;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/// Reads an annotated class into a [ClassModel] and reports what is wrong with it.
final class ClassReader {

    private final ProcessingEnvironment environment;

    ClassReader(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /// Reads a class annotated with [PyTypeSpec].
    ClassModel readType(TypeElement type) {
        PyTypeSpec spec = type.getAnnotation(PyTypeSpec.class);
        String selfType = className(spec::self);
        if (selfType.equals(PyTypeSpec.class.getName())) {
            selfType = type.getQualifiedName().toString();
        }
        boolean isObject = spec.name().equals("object") && spec.module().equals("builtins");
        String base = className(spec::base);
        String baseExpression =
                isObject
                        ? null
                        : base.equals("java.lang.Object") ? "CoreTypes.OBJECT" : base + "Spec.TYPE";
        if ("CoreTypes.OBJECT".equals(baseExpression)) {
            baseExpression = "dev.fermata.vm.object.ObjectMethodsSpec.TYPE";
        }
        List<String> more = new ArrayList<>();
        for (String name : classNames(spec::moreBases)) {
            more.add(name + "Spec.TYPE");
        }
        List<String> flags = new ArrayList<>();
        addFlag(flags, spec.subclassable(), "SUBCLASSABLE");
        addFlag(flags, spec.hidden(), "HIDDEN");
        addFlag(flags, spec.sequence(), "SEQUENCE");
        addFlag(flags, spec.mapping(), "MAPPING");
        addFlag(flags, spec.dict(), "DICT");
        addFlag(flags, spec.sameLayout(), "SAME_LAYOUT");
        ClassModel.TypeFacts facts =
                new ClassModel.TypeFacts(
                        baseExpression,
                        more,
                        flags.isEmpty() ? "0" : String.join(" | ", flags),
                        spec.hidden(),
                        selfType,
                        selfType.equals("java.lang.Object") && !isObject,
                        false);
        return read(type, ClassModel.Role.TYPE, spec.name(), spec.module(), facts);
    }

    /// Reads a class annotated with [PyModuleSpec].
    ClassModel readModule(TypeElement type) {
        String name = type.getAnnotation(PyModuleSpec.class).name();
        boolean exec = false;
        for (Element e : type.getEnclosedElements()) {
            exec |=
                    e.getKind() == ElementKind.METHOD
                            && e.getSimpleName().contentEquals("exec")
                            && e.getAnnotation(PyMethod.class) == null;
        }
        return read(
                type,
                ClassModel.Role.MODULE,
                name,
                name,
                new ClassModel.TypeFacts(null, List.of(), "0", false, "", false, exec));
    }

    private static void addFlag(List<String> flags, boolean set, String name) {
        if (set) {
            flags.add(name);
        }
    }

    private ClassModel read(
            TypeElement type,
            ClassModel.Role role,
            String name,
            String module,
            ClassModel.TypeFacts facts) {
        List<MethodModel> methods = new ArrayList<>();
        Map<String, ClassModel.Attribute> attributes = new LinkedHashMap<>();
        Map<String, VariableElement> constants = new LinkedHashMap<>();
        for (TypeElement t = type; t != null; t = unannotatedSuperclass(t)) {
            for (Element e : t.getEnclosedElements()) {
                readMember(e, type, role, methods, attributes, constants);
            }
        }
        String packageName =
                environment.getElementUtils().getPackageOf(type).getQualifiedName().toString();
        return new ClassModel(
                type,
                role,
                packageName,
                name,
                module,
                doc(type),
                methods,
                attributes,
                constants,
                facts);
    }

    private void readMember(
            Element e,
            TypeElement type,
            ClassModel.Role role,
            List<MethodModel> methods,
            Map<String, ClassModel.Attribute> attributes,
            Map<String, VariableElement> constants) {
        if (e.getAnnotation(PyMethod.class) != null) {
            MethodModel method = readMethod((ExecutableElement) e, type, role);
            if (method != null
                    && methods.stream()
                            .noneMatch(
                                    m -> m.signature().name().equals(method.signature().name()))) {
                methods.add(method);
            } else if (method != null && e.getEnclosingElement().equals(type)) {
                error(e, "two methods are called " + method.signature().name());
            }
        }
        PyGetter getter = e.getAnnotation(PyGetter.class);
        if (getter != null) {
            attributes.computeIfAbsent(getter.value(), ClassModel.Attribute::new).getter =
                    (ExecutableElement) e;
        }
        PySetter setter = e.getAnnotation(PySetter.class);
        if (setter != null) {
            attributes.computeIfAbsent(setter.value(), ClassModel.Attribute::new).setter =
                    (ExecutableElement) e;
        }
        PyConstant constant = e.getAnnotation(PyConstant.class);
        if (constant != null) {
            constants.put(constant.value(), (VariableElement) e);
        }
    }

    private @Nullable MethodModel readMethod(
            ExecutableElement method, TypeElement type, ClassModel.Role role) {
        PyMethod annotation = method.getAnnotation(PyMethod.class);
        SignatureReader.Signature signature;
        try {
            signature = SignatureReader.read(annotation.value());
        } catch (IllegalArgumentException e) {
            error(method, e.getMessage());
            return null;
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            error(method, signature.name() + ": a private method cannot be called");
            return null;
        }
        List<VariableElement> parameters = new ArrayList<>(method.getParameters());
        boolean takesThreadState =
                !parameters.isEmpty()
                        && parameters
                                .getFirst()
                                .asType()
                                .toString()
                                .endsWith("dev.fermata.vm.object.ThreadState");
        if (takesThreadState) {
            parameters.removeFirst();
        }
        boolean implicitSelf = !method.getModifiers().contains(Modifier.STATIC);
        if (implicitSelf && role == ClassModel.Role.MODULE) {
            error(method, signature.name() + ": a module's function must be static");
            return null;
        }
        List<SignatureReader.Parameter> python = signature.parameters();
        int offset = implicitSelf ? 1 : 0;
        if (parameters.size() + offset != python.size()) {
            error(
                    method,
                    "%s: the signature has %d parameters, the Java method %d"
                            .formatted(
                                    signature.name(), python.size(), parameters.size() + offset));
            return null;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!check(method, signature, python.get(i + offset), parameters.get(i), i + offset)) {
                return null;
            }
        }
        String doc = doc(method);
        boolean dunder = signature.name().startsWith("__") && signature.name().endsWith("__");
        if (doc == null && !dunder && !signature.name().startsWith("_")) {
            error(method, signature.name() + ": a public method needs a doc comment");
        }
        return new MethodModel(
                method,
                signature,
                parameters,
                takesThreadState,
                implicitSelf,
                annotation.kind().name(),
                annotation.style().name(),
                doc);
    }

    private boolean check(
            ExecutableElement method,
            SignatureReader.Signature signature,
            SignatureReader.Parameter python,
            VariableElement java,
            int index) {
        String type = Types.erased(java.asType());
        if (!sameName(python.name(), java.getSimpleName().toString()) && index > 0) {
            error(
                    method,
                    "%s: Python parameter '%s' is Java parameter '%s'"
                            .formatted(signature.name(), python.name(), java.getSimpleName()));
            return false;
        }
        String wanted =
                switch (python.kind()) {
                    case VAR_POSITIONAL -> "java.lang.Object[]";
                    case VAR_KEYWORD -> "dev.fermata.vm.object.PyDict";
                    default -> type;
                };
        if (!wanted.equals(type)) {
            error(
                    method,
                    "%s: parameter '%s' must be %s"
                            .formatted(signature.name(), python.name(), wanted));
            return false;
        }
        String text = python.defaultText();
        if (text != null && Defaults.expression(text, type) == null) {
            error(
                    method,
                    "%s: default %s of '%s' does not fit %s"
                            .formatted(signature.name(), text, python.name(), type));
            return false;
        }
        return true;
    }

    private static boolean sameName(String python, String java) {
        return fold(python).equals(fold(java));
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    }

    private @Nullable TypeElement unannotatedSuperclass(TypeElement type) {
        TypeMirror parent = type.getSuperclass();
        if (parent.getKind() != TypeKind.DECLARED) {
            return null;
        }
        TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
        return element.getAnnotation(PyTypeSpec.class) == null ? element : null;
    }

    private @Nullable String doc(Element element) {
        String doc = environment.getElementUtils().getDocComment(element);
        return doc == null || doc.isBlank() ? null : doc.strip();
    }

    /// Reports an error at an element.
    void error(Element element, @Nullable String message) {
        environment
                .getMessager()
                .printMessage(Diagnostic.Kind.ERROR, String.valueOf(message), element);
    }

    private static String className(Supplier<Class<?>> read) {
        try {
            return read.get().getName();
        } catch (MirroredTypeException e) {
            return e.getTypeMirror().toString();
        }
    }

    private static List<String> classNames(Supplier<Class<?>[]> read) {
        List<String> names = new ArrayList<>();
        try {
            for (Class<?> c : read.get()) {
                names.add(c.getName());
            }
        } catch (MirroredTypesException e) {
            for (TypeMirror mirror : e.getTypeMirrors()) {
                names.add(mirror.toString());
            }
        }
        return names;
    }
}
