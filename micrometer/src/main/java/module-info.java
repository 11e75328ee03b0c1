/// What a [dev.fermata.host.FermataScheduler] counts, as Micrometer's meters.
module dev.fermata.micrometer {
    requires transitive dev.fermata.host;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports dev.fermata.micrometer;
}
