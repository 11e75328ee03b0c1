"""An incremental solver of one-way constraints: objects, virtual methods, short lists.

The algorithm is DeltaBlue (Freeman-Benson, Maloney and Borning, "An incremental constraint
solver", 1990). Each variable is computed by at most one constraint; a constraint may take a
variable from a weaker one, which then looks for another way to hold.
"""

CHAIN_LENGTH = 2500
PROJECTIONS = 700

# Strengths; a smaller number is stronger.
REQUIRED, PREFERRED, STRONG_DEFAULT, DEFAULT, WEAKEST = range(5)


class Variable(object):
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stay = True


class Constraint(object):
    """One way, or several, to compute one of some variables from the others."""

    def __init__(self, strength):
        self.strength = strength

    def variables(self):
        raise NotImplementedError

    def inputs(self):
        """The variables that the chosen method reads."""
        raise NotImplementedError

    def output(self):
        """The variable that the chosen method computes."""
        raise NotImplementedError

    def is_satisfied(self):
        raise NotImplementedError

    def choose_method(self, mark):
        """Pick a method whose output is weaker than this constraint and not marked."""
        raise NotImplementedError

    def unsatisfy(self):
        raise NotImplementedError

    def execute(self):
        raise NotImplementedError

    def is_input(self):
        return False

    def inputs_known(self, mark):
        for variable in self.inputs():
            if not (variable.mark == mark or variable.stay or variable.determined_by is None):
                return False
        return True

    def weakest_way_out(self):
        """The strength the output would have if a stronger constraint took it."""
        raise NotImplementedError

    def recalculate(self):
        output = self.output()
        output.walk_strength = self.weakest_way_out()
        output.stay = not self.is_input()
        for variable in self.inputs():
            output.stay = output.stay and variable.stay
        if output.stay:
            self.execute()


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength):
        Constraint.__init__(self, strength)
        self.variable = variable
        self.satisfied = False

    def variables(self):
        return [self.variable]

    def inputs(self):
        return []

    def output(self):
        return self.variable

    def is_satisfied(self):
        return self.satisfied

    def choose_method(self, mark):
        variable = self.variable
        self.satisfied = variable.mark != mark and self.strength < variable.walk_strength

    def unsatisfy(self):
        self.satisfied = False

    def weakest_way_out(self):
        return self.strength

    def execute(self):
        pass


class Stay(UnaryConstraint):
    """A variable keeps its value."""


class Edit(UnaryConstraint):
    """A variable is set from outside."""

    def is_input(self):
        return True


class BinaryConstraint(Constraint):
    """A relation that can be solved for either of two variables."""

    def __init__(self, first, second, strength):
        Constraint.__init__(self, strength)
        self.first = first
        self.second = second
        self.target = None

    def variables(self):
        return [self.first, self.second]

    def source(self):
        return self.first if self.target is self.second else self.second

    def inputs(self):
        return [self.source()]

    def output(self):
        return self.target

    def is_satisfied(self):
        return self.target is not None

    def unsatisfy(self):
        self.target = None

    def choose_method(self, mark):
        first = self.first
        second = self.second
        self.target = None
        if first.mark == mark:
            weaker, other = second, first
        elif second.mark == mark:
            weaker, other = first, second
        elif first.walk_strength > second.walk_strength:
            weaker, other = first, second
        else:
            weaker, other = second, first
        if weaker.mark != mark and self.strength < weaker.walk_strength:
            self.target = weaker

    def weakest_way_out(self):
        return max(self.strength, self.source().walk_strength)


class Equal(BinaryConstraint):
    def execute(self):
        self.target.value = self.source().value


class Scale(BinaryConstraint):
    """second = first * factor + offset, where neither factor nor offset is computed from it."""

    def __init__(self, first, factor, offset, second, strength):
        BinaryConstraint.__init__(self, first, second, strength)
        self.factor = factor
        self.offset = offset

    def variables(self):
        return [self.first, self.second, self.factor, self.offset]

    def inputs(self):
        return [self.source(), self.factor, self.offset]

    def execute(self):
        if self.target is self.second:
            self.second.value = self.first.value * self.factor.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.factor.value


class Planner(object):
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        for variable in constraint.variables():
            variable.constraints.append(constraint)
        mark = self.new_mark()
        overridden = self.satisfy(constraint, mark)
        while overridden is not None:
            overridden = self.satisfy(overridden, mark)

    def satisfy(self, constraint, mark):
        """Let a constraint hold if it can; the constraint it displaced, or None."""
        constraint.choose_method(mark)
        if not constraint.is_satisfied():
            if constraint.strength == REQUIRED:
                raise AssertionError("a required constraint does not hold")
            return None
        for variable in constraint.inputs():
            variable.mark = mark
        output = constraint.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.unsatisfy()
        output.determined_by = constraint
        self.propagate(constraint, mark)
        output.mark = mark
        return overridden

    def propagate(self, constraint, mark):
        pending = [constraint]
        while pending:
            current = pending.pop()
            if current.output().mark == mark:
                raise AssertionError("the constraints form a cycle")
            current.recalculate()
            self.add_consumers(current.output(), pending)

    def remove(self, constraint):
        output = constraint.output()
        satisfied = constraint.is_satisfied()
        constraint.unsatisfy()
        for variable in constraint.variables():
            variable.constraints.remove(constraint)
        if satisfied:
            output.determined_by = None
            for candidate in self.freed_by(output):
                self.readd(candidate)

    def readd(self, constraint):
        mark = self.new_mark()
        overridden = self.satisfy(constraint, mark)
        while overridden is not None:
            overridden = self.satisfy(overridden, mark)

    def freed_by(self, output):
        """Unsatisfied constraints downstream of a variable, strongest first."""
        output.walk_strength = WEAKEST
        output.stay = True
        unsatisfied = []
        pending = [output]
        while pending:
            variable = pending.pop()
            for constraint in variable.constraints:
                if not constraint.is_satisfied():
                    unsatisfied.append(constraint)
            consumers = []
            self.add_consumers(variable, consumers)
            for constraint in consumers:
                constraint.recalculate()
                pending.append(constraint.output())
        unsatisfied.sort(key=lambda constraint: constraint.strength)
        return unsatisfied

    def add_consumers(self, variable, consumers):
        """Append the constraints that read a variable."""
        determining = variable.determined_by
        for constraint in variable.constraints:
            if constraint is not determining and constraint.is_satisfied():
                consumers.append(constraint)

    def plan_for(self, edits):
        """The constraints to execute, in order, when the given ones change their variables."""
        mark = self.new_mark()
        plan = []
        pending = [edit for edit in edits if edit.is_satisfied()]
        while pending:
            constraint = pending.pop()
            output = constraint.output()
            if output.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                output.mark = mark
                self.add_consumers(output, pending)
        return plan


def change(planner, variable, values):
    edit = Edit(variable, PREFERRED)
    planner.add(edit)
    plan = planner.plan_for([edit])
    for value in values:
        variable.value = value
        for constraint in plan:
            constraint.execute()
    planner.remove(edit)


def chain(length):
    """A chain of equalities, edited at one end and read at the other."""
    planner = Planner()
    variables = [Variable("v%d" % i) for i in range(length + 1)]
    for left, right in zip(variables, variables[1:]):
        planner.add(Equal(left, right, REQUIRED))
    planner.add(Stay(variables[-1], STRONG_DEFAULT))
    total = 0
    for value in range(20):
        change(planner, variables[0], [value])
        if variables[-1].value != value:
            raise AssertionError("the chain does not carry %d" % value)
        total += variables[length // 2].value
    return total


def projection(count):
    """Points scaled and moved to others, edited at both ends."""
    planner = Planner()
    factor = Variable("factor", 10)
    offset = Variable("offset", 1000)
    sources = []
    targets = []
    for i in range(count):
        source = Variable("source%d" % i, i)
        target = Variable("target%d" % i, i)
        planner.add(Stay(source, DEFAULT))
        planner.add(Scale(source, factor, offset, target, REQUIRED))
        sources.append(source)
        targets.append(target)
    change(planner, sources[3], [17])
    if targets[3].value != 1170:
        raise AssertionError("the projection is wrong")
    change(planner, targets[5], [1050])
    if sources[5].value != 5:
        raise AssertionError("the inverse projection is wrong")
    change(planner, factor, range(1, 6))
    change(planner, offset, range(2000, 2005))
    return sum([target.value for target in targets])


def run():
    return "%d %d" % (chain(CHAIN_LENGTH), projection(PROJECTIONS))


if __name__ == "__main__":
    from rounds import measure

    measure(run)
