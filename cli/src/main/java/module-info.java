/// The `fermata` command.
module dev.fermata.cli {
    requires dev.fermata.host;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires org.jline.reader;
    requires org.jline.terminal;
    requires static org.jspecify;

    opens dev.fermata.cli to
            info.picocli;
}
