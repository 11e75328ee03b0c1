from docopt import docopt, DocoptExit

USAGE = """Naval Fate.

Usage:
  fate ship new <name>...
  fate ship [<name>] move <x> <y> [--speed=<kn>]
  fate mine (set|remove) <x> <y> [--moored|--drifting]
  fate -h | --help
  fate --version

Options:
  -h --help     Show this screen.
  --version     Show version.
  --speed=<kn>  Speed in knots [default: 10].
  --moored      Moored (anchored) mine.
  --drifting    Drifting mine.
"""
for argv in (["ship", "new", "a", "b"], ["ship", "a", "move", "1", "2", "--speed=15"], ["mine", "set", "1", "2", "--drifting"]):
    print(sorted((k, v) for k, v in docopt(USAGE, argv).items() if v))
for argv in ([], ["ship"], ["mine", "set", "1"], ["--speed"]):
    try:
        docopt(USAGE, argv)
    except DocoptExit as e:
        print(str(e)[:60])
try:
    docopt(USAGE, ["--version"], version="2.0")
except SystemExit as e:
    print("exit", e)
