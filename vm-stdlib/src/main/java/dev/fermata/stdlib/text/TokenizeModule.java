package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.ThreadState;

/// Python's tokenizer, as `tokenize` uses it.
@PyModuleSpec(name = "_tokenize")
final class TokenizeModule {

    private TokenizeModule() {}

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("TokenizerIter", PyTokenizerIter.TYPE);
    }
}
