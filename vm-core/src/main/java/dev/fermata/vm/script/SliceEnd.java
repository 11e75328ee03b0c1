package dev.fermata.vm.script;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// Tells a flight recording that a script's slice of time ended and others ran; the duration is how long it waited for
/// its next.
@Name("dev.fermata.SliceEnd")
@Label("Script Slice End")
@Category("Fermata")
@StackTrace(false)
final class SliceEnd extends Event {

    @Label("Script")
    String script = "";

    @Label("Execution")
    @Description("Tells the executions of a scheduler apart, from 1")
    long execution;

    @Label("Line")
    int line;
}
