/// The virtual machine: from source text to a running script.
module dev.fermata.vm {
    requires org.antlr.antlr4.runtime;
    requires org.slf4j;
    requires static dev.fermata.annotations;
    requires static transitive org.jspecify;

    exports dev.fermata.vm.ast;
    exports dev.fermata.vm.parse;
    exports dev.fermata.vm.source;
    exports dev.fermata.vm.code;
}
