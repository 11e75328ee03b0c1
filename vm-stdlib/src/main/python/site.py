"""What the module site has where nothing is installed: no site-packages, no .pth files, no user directory.

Importing it changes nothing. `exit`, `quit`, `help`, `copyright`, `credits` and `license` are builtins from the start.
"""

import os
import sys

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = False
USER_SITE = None
USER_BASE = None


def makepath(*paths):
    dir = os.path.join(*paths)
    try:
        dir = os.path.abspath(dir)
    except OSError:
        pass
    return dir, os.path.normcase(dir)


def removeduppaths():
    """Remove duplicate entries from sys.path along with making them absolute."""
    kept = []
    known = set()
    for dir in sys.path:
        dir, case = makepath(dir)
        if case not in known:
            known.add(case)
            kept.append(dir)
    sys.path[:] = kept
    return known


def addsitedir(sitedir, known_paths=None):
    """Add a directory to sys.path if it is missing. Its .pth files are not read."""
    sitedir, case = makepath(sitedir)
    known = {makepath(dir)[1] for dir in sys.path} if known_paths is None else known_paths
    if case not in known:
        sys.path.append(sitedir)
        known.add(case)
    return None if known_paths is None else known_paths


def addsitepackages(known_paths, prefixes=None):
    """Add nothing: there is no site-packages."""
    return known_paths


def getsitepackages(prefixes=None):
    """Return the directories of installed packages: there are none."""
    return []


def getuserbase():
    """Return the user's base directory: there is none."""
    return None


def getusersitepackages():
    """Return the user's directory of installed packages: there is none."""
    return None


def check_enableusersite():
    """Return whether there is a user's directory of packages."""
    return False


def main():
    """Do what CPython does when it starts, of which nothing is left to do."""
