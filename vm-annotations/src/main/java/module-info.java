/// The annotations that declare Python builtins in Java, and the processor that checks them.
module dev.fermata.annotations {
    requires java.compiler;
    requires static org.jspecify;

    exports dev.fermata.annotations;

    provides javax.annotation.processing.Processor with
            dev.fermata.annotations.processor.SpecProcessor;
}
