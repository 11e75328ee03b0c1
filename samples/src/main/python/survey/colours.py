import collections

people = ["ann", "bob", "cy"]
answers = collections.Counter(yield_to_host(f"colour of {name}") for name in people)
for colour, count in answers.most_common():
    print(colour, count)
