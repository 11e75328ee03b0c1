package dev.fermata.stdlib.thread;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

/// C implementation of the Python queue module.
/// This module is an implementation detail, please do not use it directly.
@PyModuleSpec(name = "_queue")
final class QueueModule {

    @PyConstant("Empty")
    static final PyType EMPTY =
            ExceptionSpec.define(
                    "_queue",
                    "Empty",
                    ExceptionTypes.EXCEPTION,
                    "Exception raised by Queue.get(block=0)/get_nowait().");

    private QueueModule() {}

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("SimpleQueue", PySimpleQueue.TYPE);
    }
}
