package dev.fermata.vm.object;

/// The namespace in which a class body runs when its metaclass has no `__prepare__` of its own: a dict that remembers
/// the layout of the class body's Code, so that the class shares it with the same class of other scripts.
public final class ClassNamespace extends PyDict {

    private final TypeLayout template;

    /// Makes an empty namespace.
    public ClassNamespace(TypeLayout template) {
        this.template = template;
    }

    /// The layout of the class body's Code.
    public TypeLayout template() {
        return template;
    }
}
