/// How a Java application starts, pauses, resumes and stops scripts.
module dev.fermata.host {
    requires transitive dev.fermata.vm;
    requires jdk.jfr;
    requires org.slf4j;
    requires static dev.fermata.annotations;
    requires static org.jspecify;

    exports dev.fermata.host;

    provides dev.fermata.vm.object.SpecIndex with
            dev.fermata.host.HostIndex;
}
