/// Small hosts, each of which shows one thing.
module dev.fermata.samples {
    requires dev.fermata.host;
    requires io.netty.codec;
    requires io.netty.common;
    requires io.netty.transport;
    requires jdk.httpserver;
    requires static org.jspecify;
}
