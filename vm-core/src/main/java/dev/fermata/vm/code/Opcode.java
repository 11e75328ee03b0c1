package dev.fermata.vm.code;

import java.util.List;

/// The instructions of the register machine.
///
/// An instruction is five ints in [Code#instructions()]: the ordinal of its opcode and four operands, 0 where unused.
/// Jump targets are instruction indices, not positions in the array. Operands are written here as `a b c d`, with
/// `R[x]` for a register, `K[x]` for a constant, `N[x]` for a name, and `src(x)` for `R[x]` or, when x is negative,
/// `K[~x]`. An instruction reads all its operands before it writes its destination, and writes the destination only
/// when nothing was raised.
///
/// ### Registers
/// `0 .. nlocals-1` are the fast locals, in the order of [Code#varnames()], parameters first; Java `null` stands for
/// an unbound one. Then come the cell variables, then the free variables; these registers hold cells. The temporaries
/// follow. An instruction finds only bound registers among its operands, except where it says otherwise:
/// [#CHECK_LOCAL] precedes a read wherever a local may be unbound. On entry parameters are bound, free variables are
/// copied from the function's closure, everything else is null; cells are made by [#MAKE_CELL].
///
/// ### Fuel
/// An instruction that [#charges()] costs itself and the instructions before it, back to the previous one that
/// charges, in code order; [Code#cost(int)] has the number. So fuel depends on nothing but the path taken. Calls and
/// [#JUMP_BACKWARD] are checkpoints as well, and no cycle avoids both `JUMP_BACKWARD` and a suspension.
///
/// ### Exceptions
/// When an instruction raises, the entry of [Code#exceptionTable()] that covers it, if any, says where to go on: the
/// exception is put into the entry's register and becomes the frame's handled exception (which `sys.exception()`
/// finds by looking from frame to caller for the first there is). [#SET_HANDLED] changes it when a handler ends. A
/// new exception gets the handled one as its `__context__`. Without an entry the exception leaves the frame; from a
/// generator, coroutine or asynchronous generator a StopIteration (or StopAsyncIteration, from the last) leaves as
/// the RuntimeError of PEP 479. A frame is added to the traceback when an instruction of it raises, except by
/// [#RERAISE] and [#RERAISE_HANDLED], which go on with the traceback there is.
///
/// ### Generators
/// Calling code whose flags say so makes the generator, coroutine or asynchronous generator without running anything.
public enum Opcode {

    // ---- moves, constants and variables

    /// `R[a] = R[b]`; b may be unbound or a cell.
    MOVE(Effect.NONE, Operand.DST, Operand.REG),
    /// `R[a] = K[b]`.
    LOAD_CONST(Effect.NONE, Operand.DST, Operand.CONST),
    /// Raise UnboundLocalError for the local variable `N[b]` if `R[a]` is null.
    CHECK_LOCAL(Effect.RAISES, Operand.REG, Operand.NAME),
    /// As [#CHECK_LOCAL]; text that has grown in `R[a]` becomes a str.
    CHECK_TEXT(Effect.RAISES, Operand.REG, Operand.NAME),
    /// `R[a] = null`.
    CLEAR(Effect.NONE, Operand.DST),
    /// `R[a]` = new cell holding `R[b]`, which is then cleared; empty if b is -1.
    MAKE_CELL(Effect.NONE, Operand.DST, Operand.OPTIONAL_REG),
    /// `R[a]` = content of cell `R[b]`; when empty raise UnboundLocalError for `N[c]`, or NameError if b is the
    /// register of a free variable ([Code#isFree(int)]).
    LOAD_DEREF(Effect.RAISES, Operand.DST, Operand.CELL, Operand.NAME),
    /// Content of cell `R[a] = R[b]`.
    STORE_DEREF(Effect.NONE, Operand.CELL, Operand.REG),
    /// Empty cell `R[a]`; when it is empty raise as [#LOAD_DEREF] does, for `N[b]`.
    DELETE_DEREF(Effect.RAISES, Operand.CELL, Operand.NAME),
    /// `R[a]` = variable `N[b]` of the globals, else of the builtins, else NameError.
    LOAD_GLOBAL(Effect.CALLS, Operand.DST, Operand.NAME),
    /// Global `N[a] = R[b]`.
    STORE_GLOBAL(Effect.CALLS, Operand.NAME, Operand.REG),
    /// Delete global `N[a]`, else NameError.
    DELETE_GLOBAL(Effect.CALLS, Operand.NAME),
    /// `R[a]` = variable `N[b]` of the frame's namespace, globals or builtins. The namespace of module code is usually
    /// its globals; it may be any mapping in class bodies and `exec`.
    LOAD_NAME(Effect.CALLS, Operand.DST, Operand.NAME),
    /// Variable `N[a]` of the frame's namespace `= R[b]`.
    STORE_NAME(Effect.CALLS, Operand.NAME, Operand.REG),
    /// Delete variable `N[a]` of the frame's namespace, else NameError.
    DELETE_NAME(Effect.CALLS, Operand.NAME),
    /// `R[a]` = the frame's namespace.
    LOAD_LOCALS(Effect.RAISES, Operand.DST),
    /// `R[a] = R[b][N[d]]` where `R[b]` is a namespace; when absent, as `LOAD_DEREF a c d`.
    LOAD_FROM_DICT_OR_DEREF(Effect.CALLS, Operand.DST, Operand.REG, Operand.CELL, Operand.NAME),
    /// `R[a] = R[b][N[c]]` where `R[b]` is a namespace; when absent, as `LOAD_GLOBAL a c`.
    LOAD_FROM_DICT_OR_GLOBALS(Effect.CALLS, Operand.DST, Operand.REG, Operand.NAME),
    /// `R[a]` = the builtins' `__build_class__`, else NameError.
    LOAD_BUILD_CLASS(Effect.CALLS, Operand.DST),
    /// `R[a]` = the type AssertionError.
    LOAD_ASSERTION_ERROR(Effect.NONE, Operand.DST),
    /// Make sure that the frame's namespace has an `__annotations__`.
    SETUP_ANNOTATIONS(Effect.CALLS),

    // ---- attributes and items

    /// `R[a] = R[b].N[c]`.
    LOAD_ATTR(Effect.CALLS, Operand.DST, Operand.REG, Operand.NAME),
    /// `R[a].N[b] = R[c]`.
    STORE_ATTR(Effect.CALLS, Operand.REG, Operand.NAME, Operand.REG),
    /// `del R[a].N[b]`.
    DELETE_ATTR(Effect.CALLS, Operand.REG, Operand.NAME),
    /// `R[a] = super().N[c]`: `R[b]` is what the name `super` gave, `R[b+1]` the class and `R[b+2]` the instance. If
    /// `R[b]` is the builtin type, as `super(R[b+1], R[b+2]).N[c]`; else call it with d arguments (0 or 2) and load
    /// the attribute of the result.
    LOAD_SUPER_ATTR(Effect.CALLS, Operand.DST, Operand.BASE, Operand.NAME, Operand.NUMBER),
    /// `R[a] = super().N[c](...)`: as `LOAD_SUPER_ATTR` with d = 0, then call with the d arguments from `R[b+3]` on.
    CALL_SUPER_METHOD(Effect.CALLS, true, Operand.DST, Operand.BASE, Operand.NAME, Operand.NUMBER),
    /// `R[a] = R[b][src(c)]`.
    BINARY_SUBSCR(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    /// `R[a][src(b)] = R[c]`.
    STORE_SUBSCR(Effect.CALLS, Operand.REG, Operand.SRC, Operand.REG),
    /// `del R[a][src(b)]`.
    DELETE_SUBSCR(Effect.CALLS, Operand.REG, Operand.SRC),
    /// `R[a] = R[b][src(c):src(d)]`.
    BINARY_SLICE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC, Operand.SRC),
    /// `R[a][src(b):src(c)] = R[d]`.
    STORE_SLICE(Effect.CALLS, Operand.REG, Operand.SRC, Operand.SRC, Operand.REG),
    /// `R[a]` = slice of the c (2 or 3) registers from `R[b]` on.
    BUILD_SLICE(Effect.NONE, Operand.DST, Operand.BASE, Operand.NUMBER),

    // ---- operators: R[a] = R[b] op src(c)

    BINARY_ADD(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_SUBTRACT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_MULTIPLY(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_MATRIX_MULTIPLY(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_TRUE_DIVIDE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_FLOOR_DIVIDE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_REMAINDER(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_POWER(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_LSHIFT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_RSHIFT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_AND(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_OR(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    BINARY_XOR(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),

    // ---- augmented assignment: R[a] = R[b] after R[b] op= src(c)

    INPLACE_ADD(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    /// As [#INPLACE_ADD], where `a` and `b` are the same variable, and every read of it elsewhere has a [#CHECK_TEXT]: text
    /// may grow in place.
    INPLACE_ADD_TEXT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_SUBTRACT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_MULTIPLY(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_MATRIX_MULTIPLY(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_TRUE_DIVIDE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_FLOOR_DIVIDE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_REMAINDER(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_POWER(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_LSHIFT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_RSHIFT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_AND(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_OR(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    INPLACE_XOR(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),

    /// `R[a] = -R[b]`.
    UNARY_NEGATIVE(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a] = +R[b]`.
    UNARY_POSITIVE(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a] = ~R[b]`.
    UNARY_INVERT(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a] = not R[b]`.
    UNARY_NOT(Effect.CALLS, Operand.DST, Operand.REG),

    // ---- comparison: R[a] = R[b] op src(c)

    COMPARE_LT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    COMPARE_LE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    COMPARE_EQ(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    COMPARE_NE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    COMPARE_GT(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    COMPARE_GE(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    IS(Effect.NONE, Operand.DST, Operand.REG, Operand.SRC),
    IS_NOT(Effect.NONE, Operand.DST, Operand.REG, Operand.SRC),
    IN(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),
    NOT_IN(Effect.CALLS, Operand.DST, Operand.REG, Operand.SRC),

    // ---- jumps; those with a condition go to the target, always ahead, if it holds

    /// Go to a, always ahead.
    JUMP(Effect.NONE, true, Operand.TARGET),
    /// Go to a, always back. A checkpoint.
    JUMP_BACKWARD(Effect.CALLS, true, Operand.TARGET),
    /// Go to b if `R[a]` is true.
    JUMP_IF_TRUE(Effect.CALLS, true, Operand.REG, Operand.TARGET),
    /// Go to b if `R[a]` is false.
    JUMP_IF_FALSE(Effect.CALLS, true, Operand.REG, Operand.TARGET),
    /// Go to c if the comparison `R[a] < src(b)` gives a true value.
    JUMP_IF_LT(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_LE(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_EQ(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_NE(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_GT(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_GE(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    /// Go to c if the comparison `R[a] < src(b)` gives a false value.
    JUMP_IF_NOT_LT(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_NOT_LE(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_NOT_EQ(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_NOT_NE(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_NOT_GT(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    JUMP_IF_NOT_GE(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    /// Go to c if `R[a] is src(b)`.
    JUMP_IF_IS(Effect.NONE, true, Operand.REG, Operand.SRC, Operand.TARGET),
    /// Go to c if `R[a] is not src(b)`.
    JUMP_IF_IS_NOT(Effect.NONE, true, Operand.REG, Operand.SRC, Operand.TARGET),
    /// Go to c if `R[a] in src(b)`.
    JUMP_IF_IN(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),
    /// Go to c if `R[a] not in src(b)`.
    JUMP_IF_NOT_IN(Effect.CALLS, true, Operand.REG, Operand.SRC, Operand.TARGET),

    // ---- calls; all are checkpoints

    /// `R[a] = R[b](R[b+1], ..., R[b+c])`.
    CALL(Effect.CALLS, true, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a]` = call of `R[b]` with the arguments from `R[b+1]` on, described by the [CallShape] `K[c]`.
    CALL_KW(Effect.CALLS, true, Operand.DST, Operand.BASE, Operand.CONST),
    /// `R[a] = R[b].N[c](R[b+1], ..., R[b+d])`; for arguments whose evaluation cannot be told from the attribute's.
    CALL_METHOD(Effect.CALLS, true, Operand.DST, Operand.BASE, Operand.NAME, Operand.NUMBER),
    /// Look up what `R[b].N[c](...)` calls: `R[a]` = a function and `R[a+1]` = `R[b]`, if calling the function with
    /// `R[b]` first is the same; else `R[a]` = the attribute and `R[a+1]` = null. Only [#CALL_LOADED_METHOD] reads them.
    LOAD_METHOD(Effect.CALLS, Operand.BASE, Operand.REG, Operand.NAME),
    /// `R[a] = R[b](R[b+1], R[b+2], ..., R[b+c+1])`, without `R[b+1]` if that is null, after [#LOAD_METHOD].
    CALL_LOADED_METHOD(Effect.CALLS, true, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a] = R[b](*R[b+1], **R[b+2])`; `R[b+1]` is any iterable, with TypeError "... argument after * must be an
    /// iterable ..." for others; `R[b+2]` is an exact dict, present only if c is 1.
    CALL_EX(Effect.CALLS, true, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a]` = function of the [Code] `K[b]` and the frame's globals. The parts whose [MakeFunction] bit is set in d
    /// are in consecutive registers from `R[c]` on.
    MAKE_FUNCTION(Effect.NONE, Operand.DST, Operand.CONST, Operand.BASE, Operand.NUMBER),
    /// Leave the frame with `R[a]`.
    RETURN_VALUE(Effect.NONE, true, Operand.REG),
    /// Leave the frame with `K[a]`.
    RETURN_CONST(Effect.NONE, true, Operand.CONST),

    // ---- building

    /// `R[a]` = tuple of the c registers from `R[b]` on.
    BUILD_TUPLE(Effect.NONE, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a]` = list of the c registers from `R[b]` on.
    BUILD_LIST(Effect.NONE, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a]` = set of the c registers from `R[b]` on.
    BUILD_SET(Effect.CALLS, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a]` = dict of c pairs: key `R[b]`, value `R[b+1]`, ...
    BUILD_MAP(Effect.CALLS, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a]` = dict with the keys of the [TupleConstant] `K[d]` and the values of the c registers from `R[b]` on.
    BUILD_CONST_KEY_MAP(Effect.CALLS, Operand.DST, Operand.BASE, Operand.NUMBER, Operand.CONST),
    /// `R[a]` = concatenation of the str in the c registers from `R[b]` on.
    BUILD_STRING(Effect.RAISES, Operand.DST, Operand.BASE, Operand.NUMBER),
    /// `R[a] = format(x, spec)` where x is `R[b]` converted by c (0 none, else the character `s`, `r` or `a`) and
    /// spec is `R[d]`, or the empty str if d is -1.
    FORMAT_VALUE(Effect.CALLS, Operand.DST, Operand.REG, Operand.NUMBER, Operand.OPTIONAL_REG),
    /// Append `R[b]` to the list `R[a]`.
    LIST_APPEND(Effect.NONE, Operand.REG, Operand.REG),
    /// Add `R[b]` to the set `R[a]`.
    SET_ADD(Effect.CALLS, Operand.REG, Operand.REG),
    /// `R[a][R[b]] = R[c]` for a dict `R[a]`.
    MAP_ADD(Effect.CALLS, Operand.REG, Operand.REG, Operand.REG),
    /// Append the elements of the iterable `src(b)` to the list `R[a]`; TypeError "Value after * must be an iterable,
    /// not ..." for others.
    LIST_EXTEND(Effect.CALLS, Operand.REG, Operand.SRC),
    /// Add the elements of the iterable `src(b)` to the set `R[a]`.
    SET_UPDATE(Effect.CALLS, Operand.REG, Operand.SRC),
    /// Put the items of the mapping `R[b]` into the dict `R[a]`; TypeError "'...' object is not a mapping".
    DICT_UPDATE(Effect.CALLS, Operand.REG, Operand.REG),
    /// Put the items of the mapping `R[b]` into the dict `R[a]` of keyword arguments for a call of `R[c]`; TypeError
    /// for duplicates and for what is no mapping, naming the function.
    DICT_MERGE(Effect.CALLS, Operand.REG, Operand.REG, Operand.REG),
    /// `R[a]` = tuple of the elements of the list `R[b]`.
    LIST_TO_TUPLE(Effect.NONE, Operand.DST, Operand.REG),
    /// Unpack the iterable `R[c]` into the b registers from `R[a]` on.
    UNPACK_SEQUENCE(Effect.CALLS, Operand.BASE, Operand.NUMBER, Operand.REG),
    /// Unpack the iterable `R[d]`: b elements into the registers from `R[a]` on, then a list of what is between, then
    /// the last c elements.
    UNPACK_EX(Effect.CALLS, Operand.BASE, Operand.NUMBER, Operand.NUMBER, Operand.REG),

    // ---- iteration, generators and coroutines

    /// `R[a] = iter(R[b])`.
    GET_ITER(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a]` = next element of iterator `R[b]`; at its end go to c.
    FOR_ITER(Effect.CALLS, true, Operand.DST, Operand.REG, Operand.TARGET),
    /// Suspend the frame with `R[b]`. When resumed, `R[a]` = the value sent, or the exception thrown in is raised here.
    YIELD_VALUE(Effect.CALLS, true, Operand.DST, Operand.REG),
    /// `R[a]` = the iterator for `yield from R[b]`: a coroutine only in code that may await it, generators as they
    /// are, else `iter(R[b])`.
    GET_YIELD_FROM_ITER(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a]` = result of `yield from R[b]`. Send `R[c]` (None at first) to `R[b]`. If that yields, suspend the frame
    /// with the value yielded, staying at this instruction; when resumed, put the value sent into `R[c]` and begin
    /// again, or throw into (on GeneratorExit close) `R[b]`. If it stops, `R[a]` = the value of its StopIteration. A
    /// suspended frame whose pc is here has `R[b]` as its `gi_yieldfrom` or `cr_await`.
    YIELD_FROM(Effect.CALLS, true, Operand.DST, Operand.REG, Operand.REG),
    /// `R[a]` = the iterator that awaiting `R[b]` runs; c tells the wording of the TypeError: 0 plain, 1 what
    /// `__aenter__` returned, 2 what `__aexit__` returned.
    GET_AWAITABLE(Effect.CALLS, Operand.DST, Operand.REG, Operand.NUMBER),
    /// `R[a] = R[b].__aiter__()`, checked to have `__anext__`.
    GET_AITER(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a]` = the awaitable iterator of `R[b].__anext__()`.
    GET_ANEXT(Effect.CALLS, Operand.DST, Operand.REG),
    /// Reraise `R[a]`, as [#RERAISE], unless it is a StopAsyncIteration.
    END_ASYNC_FOR(Effect.RAISES, true, Operand.REG),
    /// `R[a]` = `R[b]` wrapped as a value yielded by an asynchronous generator itself, to tell it from what the
    /// awaitables in it yield.
    ASYNC_GEN_WRAP(Effect.NONE, Operand.DST, Operand.REG),

    // ---- with statements

    /// `R[a]` = bound `__exit__` and `R[a+1]` = bound `__enter__` of `R[b]`, looked up on its type, `__enter__` first.
    LOAD_CONTEXT_MANAGER(Effect.CALLS, Operand.BASE, Operand.REG),
    /// As [#LOAD_CONTEXT_MANAGER], for `__aexit__` and `__aenter__`.
    LOAD_ASYNC_CONTEXT_MANAGER(Effect.CALLS, Operand.BASE, Operand.REG),
    /// `R[a]` = type, `R[a+1]` = value, `R[a+2]` = traceback or None, of the exception `R[b]`.
    LOAD_EXC_INFO(Effect.NONE, Operand.BASE, Operand.REG),

    // ---- exceptions

    /// Raise `R[a]`, an exception or an exception type.
    RAISE(Effect.CALLS, true, Operand.REG),
    /// Raise `R[a]` with the cause `R[b]`.
    RAISE_FROM(Effect.CALLS, true, Operand.REG, Operand.REG),
    /// The statement `raise`: go on raising the handled exception, RuntimeError "No active exception to reraise" if
    /// there is none.
    RERAISE_HANDLED(Effect.RAISES, true),
    /// Go on raising the exception `R[a]`, without change to its context or traceback.
    RERAISE(Effect.RAISES, true, Operand.REG),
    /// The frame's handled exception `= R[a]`; none if a is -1.
    SET_HANDLED(Effect.NONE, Operand.OPTIONAL_REG),
    /// Go to c unless the exception `R[a]` matches `R[b]`, a type or tuple of types, TypeError for others.
    JUMP_IF_NO_EXC_MATCH(Effect.CALLS, true, Operand.REG, Operand.REG, Operand.TARGET),
    /// For `except*`: split the exception `R[b]` by `R[c]`, TypeError for unsuitable types. `R[a]` = the group that
    /// matches, or None; `R[b]` = the rest, or None. A plain exception that matches is wrapped in a group. When `R[b]`
    /// is None there is nothing to match.
    CHECK_EG_MATCH(Effect.CALLS, Operand.DST, Operand.REG, Operand.REG),
    /// For `except*`: `R[a]` = what to reraise, or None, after the handlers of `R[b]` left the exceptions (and None)
    /// of the list `R[c]` raised or unhandled.
    PREP_RERAISE_STAR(Effect.CALLS, Operand.DST, Operand.REG, Operand.REG),

    // ---- pattern matching

    /// Go to b unless `R[a]` is a sequence in the sense of PEP 634.
    JUMP_IF_NOT_SEQUENCE(Effect.NONE, true, Operand.REG, Operand.TARGET),
    /// Go to b unless `R[a]` is a mapping in the sense of PEP 634.
    JUMP_IF_NOT_MAPPING(Effect.NONE, true, Operand.REG, Operand.TARGET),
    /// `R[a] = len(R[b])`.
    GET_LEN(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a]` = tuple of the values that the mapping `R[b]` has for the keys of the tuple `R[c]`, or None if it lacks
    /// one; ValueError for duplicate keys.
    MATCH_KEYS(Effect.CALLS, Operand.DST, Operand.REG, Operand.REG),
    /// `R[a]` = tuple of the attributes of `R[b]` that the [CallShape] `K[d]` asks for, if it is an instance of
    /// `R[c]` and has them, else None.
    MATCH_CLASS(Effect.CALLS, Operand.DST, Operand.REG, Operand.REG, Operand.CONST),
    /// `R[a]` = new dict of the items of the mapping `R[b]` without the keys in the tuple `R[c]`.
    COPY_MAPPING_WITHOUT_KEYS(Effect.CALLS, Operand.DST, Operand.REG, Operand.REG),

    // ---- imports

    /// `R[a]` = what the builtins' `__import__` gives for name `N[b]`, from list `K[c]` (a [TupleConstant] or None)
    /// and level d.
    IMPORT_NAME(Effect.CALLS, Operand.DST, Operand.NAME, Operand.CONST, Operand.NUMBER),
    /// `R[a]` = attribute, else submodule, `N[c]` of module `R[b]`, else ImportError.
    IMPORT_FROM(Effect.CALLS, Operand.DST, Operand.REG, Operand.NAME),
    /// Put the public names of module `R[a]` into the frame's namespace.
    IMPORT_STAR(Effect.CALLS, Operand.REG),

    // ---- the rest

    /// `sys.displayhook(R[a])`, for interactive input.
    PRINT_EXPR(Effect.CALLS, Operand.REG),
    /// `R[a]` = type variable named by the str `R[b]`, inferring variance; c is a register with its bound, evaluated
    /// lazily by calling it, or -1; d the same with its constraints.
    TYPEVAR(Effect.CALLS, Operand.DST, Operand.REG, Operand.OPTIONAL_REG, Operand.OPTIONAL_REG),
    /// `R[a]` = parameter specification named by the str `R[b]`.
    PARAMSPEC(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a]` = type variable tuple named by the str `R[b]`.
    TYPEVARTUPLE(Effect.CALLS, Operand.DST, Operand.REG),
    /// `R[a]` = type alias: name `R[b]`, type parameters `R[b+1]` (tuple or None), function computing the value
    /// `R[b+2]`.
    TYPEALIAS(Effect.CALLS, Operand.DST, Operand.BASE),
    /// `R[a]` = `typing.Generic` subscripted by the tuple of type parameters `R[b]`.
    SUBSCRIPT_GENERIC(Effect.CALLS, Operand.DST, Operand.REG),
    /// Set `__type_params__` of function `R[a]` to the tuple `R[b]`.
    SET_FUNCTION_TYPE_PARAMS(Effect.NONE, Operand.REG, Operand.REG);

    private static final List<Opcode> ALL = List.of(values());

    private final Effect effect;
    private final boolean charges;
    private final List<Operand> operands;

    Opcode(Effect effect, Operand... operands) {
        this(effect, false, operands);
    }

    Opcode(Effect effect, boolean charges, Operand... operands) {
        this.effect = effect;
        this.charges = charges;
        this.operands = List.of(operands);
    }

    /// The opcode with that ordinal.
    public static Opcode of(int ordinal) {
        return ALL.get(ordinal);
    }

    /// What the instruction may do beside writing its destination.
    public Effect effect() {
        return effect;
    }

    /// Whether the instruction takes fuel, for itself and those before it; true for all that may transfer control.
    public boolean charges() {
        return charges;
    }

    /// The meaning of the operands a, b, c, d, as many as there are.
    public List<Operand> operands() {
        return operands;
    }

    /// The index of the operand that is a jump target, or -1.
    public int targetOperand() {
        return operands.indexOf(Operand.TARGET);
    }

    /// Whether control never goes on to the next instruction.
    public boolean endsFlow() {
        return switch (this) {
            case JUMP,
                    JUMP_BACKWARD,
                    RETURN_VALUE,
                    RETURN_CONST,
                    RAISE,
                    RAISE_FROM,
                    RERAISE_HANDLED,
                    RERAISE ->
                    true;
            default -> false;
        };
    }
}
