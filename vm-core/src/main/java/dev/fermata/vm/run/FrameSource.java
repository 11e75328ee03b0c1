package dev.fermata.vm.run;

/// An object whose call by the interpreter's loop runs a frame that it has prepared: a class body, for one.
public interface FrameSource {

    /// The frame, to be run once.
    Frame frame();
}
