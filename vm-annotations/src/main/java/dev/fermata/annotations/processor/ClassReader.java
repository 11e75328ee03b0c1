package dev.fermata.annotations.processor;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/// Reads an annotated class into a [ClassModel] and reports what is wrong with it.
final class ClassReader {

    private static final String PY_INSTANCE = "dev.fermata.vm.object.PyInstance";
    private static final String OBJECT_SPEC = "dev.fermata.vm.object.ObjectMethodsSpec";

    private final ProcessingEnvironment environment;
    private final Problems problems;
    private final JavaTypes types;
    private final MethodReader methods;

    ClassReader(ProcessingEnvironment environment) {
        this.environment = environment;
        this.problems = new Problems(environment);
        this.types = new JavaTypes(environment.getElementUtils());
        this.methods = new MethodReader(problems, types);
    }

    /// Reads a class annotated with [PyTypeSpec].
    ClassModel readType(TypeElement type) {
        PyTypeSpec spec = type.getAnnotation(PyTypeSpec.class);
        String selfType = className(spec::self);
        if (selfType.equals(PyTypeSpec.class.getName())) {
            selfType = type.getQualifiedName().toString();
        }
        boolean isObject = spec.name().equals("object") && spec.module().equals("builtins");
        if (spec.subclassable()
                && selfType.equals(type.getQualifiedName().toString())
                && !types.inherits(selfType, PY_INSTANCE)) {
            problems.report(type, spec.name() + ": a subclassable type must extend PyInstance");
        }
        List<String> more = new ArrayList<>();
        for (String name : classNames(spec::moreBases)) {
            more.add(base(type, name));
        }
        List<String> flags = new ArrayList<>();
        addFlag(flags, spec.subclassable(), "SUBCLASSABLE");
        addFlag(flags, spec.hidden(), "HIDDEN");
        addFlag(flags, spec.sequence(), "SEQUENCE");
        addFlag(flags, spec.mapping(), "MAPPING");
        addFlag(flags, spec.dict(), "DICT");
        addFlag(flags, spec.sameLayout(), "SAME_LAYOUT");
        addFlag(flags, spec.weakReferences(), "WEAK_REFERENCES");
        ClassModel.TypeFacts facts =
                new ClassModel.TypeFacts(
                        isObject ? null : base(type, className(spec::base)),
                        more,
                        flags.isEmpty() ? "0" : String.join(" | ", flags),
                        spec.hidden(),
                        selfType,
                        selfType.equals("java.lang.Object") && !isObject,
                        false);
        return read(type, ClassModel.Role.TYPE, spec.name(), spec.module(), facts);
    }

    /// The Java expression of the type that class `name` declares.
    private String base(TypeElement type, String name) {
        if (name.equals("java.lang.Object")) {
            return OBJECT_SPEC + ".TYPE";
        }
        TypeElement base = environment.getElementUtils().getTypeElement(name);
        if (base == null || base.getAnnotation(PyTypeSpec.class) == null) {
            problems.report(type, "base " + name + " is not annotated with @PyTypeSpec");
        }
        return name + "Spec.TYPE";
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
        ClassModel model =
                new ClassModel(
                        type,
                        role,
                        environment
                                .getElementUtils()
                                .getPackageOf(type)
                                .getQualifiedName()
                                .toString(),
                        name,
                        module,
                        problems.doc(type),
                        facts);
        for (TypeElement t = type; t != null; t = unannotatedSuperclass(t)) {
            for (Element e : t.getEnclosedElements()) {
                try {
                    readMember(e, model);
                } catch (Problem problem) {
                    problems.report(e, problem.getMessage());
                }
            }
        }
        for (ClassModel.Attribute attribute : model.attributes.values()) {
            if (attribute.getter == null && attribute.setter != null) {
                problems.report(
                        attribute.setter, attribute.name + ": a setter needs a getter beside it");
            }
        }
        return model;
    }

    private void readMember(Element e, ClassModel model) {
        if (e.getAnnotation(PyMethod.class) != null) {
            MethodModel method = methods.read((ExecutableElement) e, model.role);
            if (method != null && isNew(method.signature().name(), e, model)) {
                model.methods.add(method);
            }
        }
        PyGetter getter = e.getAnnotation(PyGetter.class);
        if (getter != null) {
            checkAccessor((ExecutableElement) e, getter.value(), model, 0);
            ClassModel.Attribute attribute = model.attributes.get(getter.value());
            if (attribute != null && attribute.getter == null || isNew(getter.value(), e, model)) {
                model.attribute(getter.value()).getter = (ExecutableElement) e;
                model.attribute(getter.value()).member = getter.member();
            }
        }
        PySetter setter = e.getAnnotation(PySetter.class);
        if (setter != null) {
            checkAccessor((ExecutableElement) e, setter.value(), model, 1);
            if (model.attribute(setter.value()).setter == null) {
                model.attribute(setter.value()).setter = (ExecutableElement) e;
            }
        }
        PyConstant constant = e.getAnnotation(PyConstant.class);
        if (constant != null) {
            checkConstant((VariableElement) e, constant.value());
            if (isNew(constant.value(), e, model)) {
                model.constants.put(constant.value(), (VariableElement) e);
            }
        }
    }

    /// Whether the class has no member called `name` yet. A member of a superclass gives way.
    ///
    /// @throws Problem if two members of one class have the same name
    private static boolean isNew(String name, Element e, ClassModel model) {
        if (!model.declares(name)) {
            return true;
        }
        if (e.getEnclosingElement().equals(model.element)) {
            throw new Problem("two members are called " + name);
        }
        return false;
    }

    private void checkAccessor(
            ExecutableElement method, String name, ClassModel model, int values) {
        if (model.role == ClassModel.Role.MODULE) {
            throw new Problem(name + ": a module has no computed attributes");
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            throw new Problem(name + ": a private method cannot be called by generated code");
        }
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(JavaTypes.erased(parameter.asType()));
        }
        parameters.remove(JavaTypes.THREAD_STATE);
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (parameters.size() != values + (isStatic ? 1 : 0)) {
            throw new Problem(
                    "%s: a %s takes self%s"
                            .formatted(
                                    name,
                                    values == 0 ? "getter" : "setter",
                                    values == 0 ? " only" : " and the value"));
        }
        if (values == 1 && !parameters.getLast().equals("java.lang.Object")) {
            throw new Problem(name + ": a setter's value must be java.lang.Object");
        }
        if (values == 0 && !types.isParameter(method.getReturnType())) {
            throw new Problem(
                    "%s: has the unsupported return type %s"
                            .formatted(name, JavaTypes.erased(method.getReturnType())));
        }
    }

    private void checkConstant(VariableElement field, String name) {
        Set<Modifier> modifiers = field.getModifiers();
        if (!modifiers.contains(Modifier.STATIC)
                || !modifiers.contains(Modifier.FINAL)
                || modifiers.contains(Modifier.PRIVATE)) {
            throw new Problem(name + ": a constant must be static, final and not private");
        }
        if (!types.isParameter(field.asType())) {
            throw new Problem(
                    "%s: has the unsupported type %s"
                            .formatted(name, JavaTypes.erased(field.asType())));
        }
    }

    private @Nullable TypeElement unannotatedSuperclass(TypeElement type) {
        TypeMirror parent = type.getSuperclass();
        if (parent.getKind() != TypeKind.DECLARED) {
            return null;
        }
        TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
        return element.getAnnotation(PyTypeSpec.class) == null ? element : null;
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
