package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// A builtin iterator that may call Python code for each item: `map`, `filter` and their like. A loop written in Python
/// makes those calls itself, as [#nextCall] says, so that a pause in them holds no thread.
public abstract class PyStepIterator extends PyIterator {

    /// A call whose result is the next item; a StopIteration that it raises is the end.
    ///
    /// @param framed the name of a function of `framed.py`, or null
    /// @param callee the Python function, or method of one, to call if `framed` is null
    /// @param args positional arguments
    public record NextCall(@Nullable String framed, @Nullable Object callee, Object... args) {

        /// A call of a function of `framed.py`.
        public static NextCall framed(String name, Object... args) {
            return new NextCall(name, null, args);
        }
    }

    /// Makes an iterator of `type`.
    protected PyStepIterator(PyType type) {
        super(type);
    }

    /// Whether a call of `callee` runs a frame: it is a function written in Python or a method of one.
    protected static boolean isPythonFunction(Object callee) {
        Object function = callee instanceof PyBoundMethod method ? method.function() : callee;
        return function instanceof PyMethodLike && runsPython(function);
    }

    /// The call that gives the next item, or null if [#next] does without Python code.
    public abstract @Nullable NextCall nextCall(ThreadState ts);
}
