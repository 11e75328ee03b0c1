# Reaching classes

# ends: finishes
names = {c.__module__ for c in ().__class__.__base__.__subclasses__()}
assert not any(n.startswith(('java', 'dev.', 'jdk')) for n in names), names
