package dev.fermata.vm.pyast;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;

/// The classes of nodes and the flags of `compile` that ask for them.
@PyModuleSpec(name = "_ast")
final class AstModule {

    @PyConstant("PyCF_ONLY_AST")
    static final long ONLY_AST = 1024;

    @PyConstant("PyCF_TYPE_COMMENTS")
    static final long TYPE_COMMENTS = 4096;

    @PyConstant("PyCF_ALLOW_TOP_LEVEL_AWAIT")
    static final long ALLOW_TOP_LEVEL_AWAIT = 8192;

    private AstModule() {}

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("AST", PyAst.TYPE);
        AstClasses.of(ts).types().forEach(module.dict()::put);
    }
}
