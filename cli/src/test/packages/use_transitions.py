from transitions import Machine, MachineError, State
from transitions.extensions import HierarchicalMachine

class Matter:
    def __init__(self):
        self.log = []
    def heat(self):
        self.log.append("heat")
    def hot(self):
        return True

m = Matter()
machine = Machine(m, states=["solid", State("liquid", on_enter=["heat"]), "gas"], initial="solid", transitions=[
    {"trigger": "melt", "source": "solid", "dest": "liquid", "conditions": "hot"},
    ["evaporate", "liquid", "gas"], ["reset", "*", "solid"]])
print(m.state, m.melt(), m.state, m.log, m.is_liquid(), m.may_evaporate() if hasattr(m, "may_evaporate") else None)
try:
    m.melt()
except MachineError as e:
    print(e)
m.evaporate()
m.reset()
print(m.state, machine.get_triggers("solid"), sorted(machine.states))
h = HierarchicalMachine(states=["a", {"name": "b", "children": ["x", "y"], "initial": "x"}], initial="a",
                        transitions=[["go", "a", "b"], ["next", "b_x", "b_y"], ["back", "b", "a"]], auto_transitions=False)
print(h.state, h.go(), h.state, h.next(), h.state, h.is_b(allow_substates=True), h.back(), h.state)
o = Machine(states=["1", "2", "3"], initial="1", ordered_transitions=True) if False else Machine(states=["1", "2", "3"], initial="1")
o.add_ordered_transitions()
print([(o.next_state(), o.state)[1] for _ in range(4)])
