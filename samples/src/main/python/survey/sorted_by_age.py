print(sorted(["ann", "bob", "cy"], key=lambda name: int(yield_to_host(f"age of {name}"))))
