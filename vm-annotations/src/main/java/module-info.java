/// The annotations that declare Python builtins in Java, and the processor that checks them.
module dev.fermata.annotations {
    requires java.compiler;
    requires static org.jspecify;
}
