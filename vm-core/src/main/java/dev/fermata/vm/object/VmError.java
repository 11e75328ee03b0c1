package dev.fermata.vm.object;

/// A defect of the virtual machine itself, never of a script. The script that meets it gets a SystemError.
public final class VmError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Reports a defect.
    public VmError(String message) {
        super(message);
    }

    /// Reports a defect shown by a Java exception.
    public VmError(String message, Throwable cause) {
        super(message, cause);
    }
}
