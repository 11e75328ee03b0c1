/// Python's standard library. The virtual machine finds its modules through their index. Open, so that the machine
/// can measure the objects of scripts.
open module dev.fermata.stdlib {
    requires dev.fermata.vm;
    requires jdk.charsets;
    requires org.apache.commons.compress;
    requires org.apache.commons.numbers.complex;
    requires org.apache.commons.numbers.gamma;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires org.tukaani.xz;
    requires static dev.fermata.annotations;
    requires static org.jspecify;

    provides dev.fermata.vm.object.SpecIndex with
            dev.fermata.stdlib.StdlibIndex;
    provides dev.fermata.vm.builtins.StandardStream.Factory with
            dev.fermata.stdlib.io.StandardStreams;
    provides dev.fermata.vm.spi.Library with
            dev.fermata.stdlib.library.PackedLibrary;
}
