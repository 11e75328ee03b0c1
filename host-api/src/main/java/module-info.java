/// How a Java application starts, pauses, resumes and stops scripts.
module dev.fermata.host {
    requires transitive dev.fermata.vm;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.fermata.host;
}
