# Probing time and identity

# ends: finishes
assert id(object()) % 16 == 0
hash('a'), hash(object())
