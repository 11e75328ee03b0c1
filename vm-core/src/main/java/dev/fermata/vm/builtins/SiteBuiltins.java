package dev.fermata.vm.builtins;

import dev.fermata.vm.object.PyDict;

/// The builtins that CPython's module `site` adds. They are shared by all scripts.
public final class SiteBuiltins {

    private static final PyQuitter EXIT = new PyQuitter("exit");
    private static final PyQuitter QUIT = new PyQuitter("quit");
    private static final PyHelper HELP = new PyHelper();
    private static final PyNotice COPYRIGHT = new PyNotice(SysModule.COPYRIGHT);
    private static final PyNotice CREDITS =
            new PyNotice(
                    "Fermata's library is that of CPython, by the Python Software Foundation and"
                            + " many others.\nSee https://www.python.org for more information.");
    private static final PyNotice LICENSE =
            new PyNotice(
                    "Fermata is under the Apache License 2.0, the library under the Python Software"
                            + " Foundation License.\n"
                            + "See https://docs.python.org/3.12/license.html");

    private SiteBuiltins() {}

    /// Adds them to a script's builtins.
    public static void add(PyDict builtins) {
        builtins.put("exit", EXIT);
        builtins.put("quit", QUIT);
        builtins.put("help", HELP);
        builtins.put("copyright", COPYRIGHT);
        builtins.put("credits", CREDITS);
        builtins.put("license", LICENSE);
    }
}
