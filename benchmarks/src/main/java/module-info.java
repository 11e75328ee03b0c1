/// How fast scripts run, and how much memory they take.
module dev.fermata.benchmarks {
    requires java.management;
    requires dev.fermata.host;
    requires dev.fermata.vm;
    requires jmh.core;
    requires static org.jspecify;
}
