package dev.fermata.vm.interp;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ThreadState;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Java exceptions that a script has met: defects of the virtual machine, or of what the host gave it.
final class Defects {

    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
    private static final int LOGGED = 10;

    private int met;

    private Defects() {}

    /// The SystemError that the script gets instead of `defect`. The first few of a script are logged with where they
    /// come from; no more, because a script may meet one again and again.
    static PyException systemError(ThreadState ts, RuntimeException defect) {
        Defects defects = ts.interpreter().state(Defects.class, Defects::new);
        if (defects.met < LOGGED) {
            defects.met++;
            LOG.error("An instruction failed; the script gets a SystemError.", defect);
        }
        return PyErr.systemError("the virtual machine failed: %s", defect);
    }
}
