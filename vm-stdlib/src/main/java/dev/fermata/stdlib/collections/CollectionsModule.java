package dev.fermata.stdlib.collections;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;

/// High performance data structures.
///
/// - deque:        ordered collection accessible from endpoints only
/// - defaultdict:  dict subclass with a default value factory
@PyModuleSpec(name = "_collections")
final class CollectionsModule {

    private CollectionsModule() {}

    /// Count elements in the iterable, updating the mapping
    @PyMethod("_count_elements(mapping, iterable, /)")
    static void countElements(ThreadState ts, Object mapping, Object iterable) {
        Object it = IterOps.iter(ts, iterable);
        boolean plain =
                mapping instanceof PyDict
                        && PyType.of(mapping).lookup("get") == PyDict.TYPE.lookup("get")
                        && PyType.of(mapping).slot(Slot.SETITEM) == PyDict.TYPE.slot(Slot.SETITEM);
        Object get = plain ? mapping : AttrOps.get(ts, mapping, "get");
        for (Object key = IterOps.next(ts, it); key != null; key = IterOps.next(ts, it)) {
            ts.charge(1);
            if (plain) {
                PyDict dict = (PyDict) mapping;
                Object before = dict.get(ts, key);
                dict.put(ts, key, more(ts, before == null ? 0L : before));
            } else {
                Object before = CallOps.call2(ts, get, key, 0L);
                ItemOps.set(ts, mapping, key, more(ts, before));
            }
        }
    }

    private static Object more(ThreadState ts, Object count) {
        return NumberOps.binary(ts, NumberOps.Binary.ADD, count, 1L);
    }

    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        dict.put("deque", PyDeque.TYPE);
        dict.put("defaultdict", PyDefaultDict.TYPE);
        dict.put("_deque_iterator", PyDequeIterator.TYPE);
        dict.put("_deque_reverse_iterator", PyDequeReverseIterator.TYPE);
        dict.put("_tuplegetter", PyTupleGetter.TYPE);
    }
}
