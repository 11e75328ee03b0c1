package dev.fermata.vm.interp;

import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

/// One executable instruction of a [dev.fermata.vm.code.Code], shared by all scripts and threads.
///
/// Fields are final but for inline caches, which hold immutable objects and no object of a script: a lost update costs
/// a miss.
abstract class Instruction {

    /// Control result: go on with the frame that is now [ThreadState#frame], after its `pc`.
    static final int SWITCH = -1;

    /// Control result: the entry frame has ended; its value is [ThreadState#transfer].
    static final int EXIT = -2;

    /// Control result: the entry frame, a generator's, has yielded [ThreadState#transfer].
    static final int YIELDED = -3;

    /// Control result: the script pauses; [ThreadState#frame] says where it goes on, [ThreadState#pause] why it stops.
    static final int PAUSE = -4;

    /// Its own index.
    final int at;

    /// The index of the instruction that follows.
    final int next;

    /// The first operand.
    final int a;

    /// The second operand.
    final int b;

    /// The third operand.
    final int c;

    /// The fourth operand.
    final int d;

    /// The fuel it takes.
    final int cost;

    Instruction(Operands o) {
        this.at = o.at();
        this.next = o.at() + 1;
        this.a = o.a();
        this.b = o.b();
        this.c = o.c();
        this.d = o.d();
        this.cost = o.cost();
    }

    /// Executes the instruction. One that may raise or call sets `f.pc` to [#at] before.
    ///
    /// @param r the registers of `f`
    /// @return the index of the instruction to go on with, or a control result
    abstract int exec(ThreadState ts, @Nullable Object[] r, Frame f);
}
