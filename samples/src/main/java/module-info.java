/// Small hosts, each of which shows one thing.
module dev.fermata.samples {
    requires dev.fermata.host;
    requires jdk.httpserver;
    requires static org.jspecify;
}
