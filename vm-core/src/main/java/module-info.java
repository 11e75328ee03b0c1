/// The virtual machine: from source text to a running script.
module dev.fermata.vm {
    requires jdk.jfr;
    requires org.antlr.antlr4.runtime;
    requires org.slf4j;
    requires transitive dev.fermata.annotations;
    requires static transitive org.jspecify;

    exports dev.fermata.vm.ast;
    exports dev.fermata.vm.parse;
    exports dev.fermata.vm.source;
    exports dev.fermata.vm.code;
    exports dev.fermata.vm.compile;
    exports dev.fermata.vm.symtable;
    exports dev.fermata.vm.object;
    exports dev.fermata.vm.files;
    exports dev.fermata.vm.imports;
    exports dev.fermata.vm.builtins;
    exports dev.fermata.vm.spi;
    exports dev.fermata.vm.types;
    exports dev.fermata.vm.interp;
    exports dev.fermata.vm.operation;
    exports dev.fermata.vm.run;
    exports dev.fermata.vm.script;

    uses dev.fermata.vm.builtins.StandardStream.Factory;
    uses dev.fermata.vm.object.SpecIndex;
    uses dev.fermata.vm.spi.Library;

    provides dev.fermata.vm.object.SpecIndex with
            dev.fermata.vm.CoreIndex;
}
