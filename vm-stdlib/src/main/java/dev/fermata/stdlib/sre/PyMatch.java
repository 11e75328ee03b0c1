package dev.fermata.stdlib.sre;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// The result of re.match() and re.search().
///
/// Match objects always have a boolean value of True.
@PyTypeSpec(name = "Match", module = "re", hidden = true)
final class PyMatch extends PyObject {

    static final PyType TYPE = PyMatchSpec.TYPE;

    private static final int REPR_LIMIT = 50;

    private final PyPattern pattern;
    private final Subject text;
    private final int pos;
    private final int endpos;
    private final int start;
    private final int end;
    private final int[] marks;

    /// @param marks as [Matcher#marks] returns them
    PyMatch(PyPattern pattern, Subject text, int pos, int endpos, int start, int end, int[] marks) {
        super(TYPE);
        this.pattern = pattern;
        this.text = text;
        this.pos = pos;
        this.endpos = endpos;
        this.start = start;
        this.end = end;
        this.marks = marks;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int groupCount() {
        return pattern.groups();
    }

    private int startOf(int group) {
        return group == 0 ? start : isSet(group) ? marks[2 * group - 2] : -1;
    }

    private int endOf(int group) {
        return group == 0 ? end : isSet(group) ? marks[2 * group - 1] : -1;
    }

    private boolean isSet(int group) {
        return marks[2 * group - 2] >= 0 && marks[2 * group - 1] >= marks[2 * group - 2];
    }

    /// The text of a group, or `absent` if it took no part in the match.
    Object group(int group, Object absent) {
        int from = startOf(group);
        return from < 0 ? absent : text.slice(from, endOf(group));
    }

    /// The text of a group, empty if it took no part in the match.
    Object groupOrEmpty(int group) {
        return group(group, text.slice(0, 0));
    }

    /// The number of the group that a Python index names.
    ///
    /// @throws PyException IndexError if there is none
    private int numberOf(ThreadState ts, Object index) {
        Object number = index;
        if (PyType.of(index).slot(Slot.INDEX) == null) {
            number = pattern.groupIndex().get(ts, index);
        }
        if (number != null
                && Convert.index(ts, number) instanceof Long n
                && n >= 0
                && n <= groupCount()) {
            return (int) (long) n;
        }
        throw PyErr.indexError("no such group");
    }

    /// Return subgroup(s) of the match by indices or names.
    ///
    /// For 0 returns the entire match.
    @PyMethod("group(self, /, *args)")
    Object group(ThreadState ts, Object[] args) {
        if (args.length == 0) {
            return group(0, PyNone.NONE);
        }
        if (args.length == 1) {
            return group(numberOf(ts, args[0]), PyNone.NONE);
        }
        Object[] items = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            items[i] = group(numberOf(ts, args[i]), PyNone.NONE);
        }
        return PyTuple.of(items);
    }

    @PyMethod("__getitem__(self, key, /)")
    Object getitem(ThreadState ts, Object key) {
        return group(numberOf(ts, key), PyNone.NONE);
    }

    /// Return a tuple containing all the subgroups of the match, from 1.
    ///
    /// default is used for groups that did not participate in the match.
    @PyMethod("groups(self, /, default=None)")
    Object groups(Object default_) {
        Object[] items = new Object[groupCount()];
        for (int i = 0; i < items.length; i++) {
            items[i] = group(i + 1, default_);
        }
        return PyTuple.of(items);
    }

    /// Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.
    ///
    /// default is used for groups that did not participate in the match.
    @PyMethod("groupdict(self, /, default=None)")
    Object groupdict(ThreadState ts, Object default_) {
        PyDict groups = new PyDict();
        for (Object name : pattern.groupIndex().keys()) {
            groups.put(ts, name, group(numberOf(ts, name), default_));
        }
        return groups;
    }

    /// Return index of the start of the substring matched by group.
    @PyMethod("start(self, group=0, /)")
    int start(ThreadState ts, Object group) {
        return startOf(numberOf(ts, group));
    }

    /// Return index of the end of the substring matched by group.
    @PyMethod("end(self, group=0, /)")
    int end(ThreadState ts, Object group) {
        return endOf(numberOf(ts, group));
    }

    /// For match object m, return the 2-tuple (m.start(group), m.end(group)).
    @PyMethod("span(self, group=0, /)")
    Object span(ThreadState ts, Object group) {
        return spanOf(numberOf(ts, group));
    }

    private PyTuple spanOf(int group) {
        return PyTuple.of((long) startOf(group), (long) endOf(group));
    }

    /// Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.
    @PyMethod("expand(self, /, template)")
    Object expand(ThreadState ts, Object template) {
        Object compiled = pattern.template(ts, template);
        Joiner out = new Joiner(text.isBytes());
        if (compiled instanceof PyTemplate t) {
            t.expand(ts, this, out);
        } else {
            out.add(ts, compiled);
        }
        return out.join();
    }

    /// The string passed to match() or search().
    @PyGetter("string")
    Object string() {
        return text.original();
    }

    /// The regular expression object.
    @PyGetter("re")
    Object re() {
        return pattern;
    }

    /// The index into the string at which the RE engine started looking for a match.
    @PyGetter("pos")
    int pos() {
        return pos;
    }

    /// The index into the string beyond which the RE engine will not go.
    @PyGetter("endpos")
    int endpos() {
        return endpos;
    }

    /// The integer index of the last matched capturing group.
    @PyGetter("lastindex")
    Object lastindex() {
        int last = marks[marks.length - 1];
        return last < 0 ? PyNone.NONE : (Object) (long) last;
    }

    /// The name of the last matched capturing group.
    @PyGetter("lastgroup")
    Object lastgroup() {
        int last = marks[marks.length - 1];
        PyTuple names = pattern.indexGroup();
        return last < 0 || last >= names.size() ? PyNone.NONE : names.get(last);
    }

    /// The spans of all groups.
    @PyGetter("regs")
    Object regs() {
        Object[] spans = new Object[groupCount() + 1];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = spanOf(i);
        }
        return PyTuple.of(spans);
    }

    @PyMethod("__copy__(self, /)")
    Object copy() {
        return this;
    }

    @PyMethod("__deepcopy__(self, memo, /)")
    Object deepcopy(Object memo) {
        return this;
    }

    /// See PEP 585.
    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetitem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        String shown = Str.utf16(ReprOps.repr(ts, group(0, PyNone.NONE)));
        if (shown.length() > REPR_LIMIT) {
            shown = shown.substring(0, REPR_LIMIT);
        }
        return PyStr.of("<re.Match object; span=(%d, %d), match=%s>".formatted(start, end, shown));
    }
}
