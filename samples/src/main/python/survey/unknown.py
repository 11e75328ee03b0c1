try:
    print(yield_to_host("age of dot"))
except LookupError as e:
    print("nobody knows:", e)
raise SystemExit(3)
