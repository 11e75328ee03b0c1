"""Runs one of CPython's test modules and writes one line of JSON for each test.

usage: driver.py FOLDER MODULE OUTPUT

FOLDER holds CPython's package test; OUTPUT gets {"id", "outcome", "detail"}, where the
outcome is pass, fail, skip or expected (a failure that the test itself expects). Runs on
CPython and on Fermata, where stand-ins/ has modules for CPython's test extensions, which
some test modules must import to be loaded at all. Tests of what the language leaves open
run on Fermata too: it is to behave as CPython there.
"""

import json
import os
import sys
import unittest


class Outcomes(unittest.TestResult):
    """Writes the outcome of each test as it ends."""

    def __init__(self, output):
        super().__init__()
        self.output = output
        self.outcome = None

    def startTest(self, test):
        super().startTest(test)
        self.outcome = ("pass", "")

    def stopTest(self, test):
        super().stopTest(test)
        self.write(test.id(), *self.outcome)

    def write(self, test_id, outcome, detail):
        record = {"id": test_id, "outcome": outcome, "detail": detail}
        print(json.dumps(record), file=self.output, flush=True)

    def failed(self, test, error):
        detail = f"{error[0].__name__}: {error[1]}".partition("\n")[0][:200]
        if self.outcome is None or not isinstance(test, unittest.TestCase):
            self.write(test.id(), "fail", detail)
        self.outcome = ("fail", detail)

    def addFailure(self, test, err):
        self.failed(test, err)

    def addError(self, test, err):
        self.failed(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.failed(test, err)

    def addSkip(self, test, reason):
        self.outcome = ("skip", reason)

    def addExpectedFailure(self, test, err):
        self.outcome = ("expected", "")

    def addUnexpectedSuccess(self, test):
        self.outcome = ("fail", "unexpected success")


def check_impl_detail(**guards):
    """Return what test.support's function of this name does on CPython."""
    return not guards or guards.get("cpython", not any(guards.values()))


def main(folder, module, output):
    sys.path.insert(0, folder)
    sys.argv[1:] = []
    if sys.implementation.name != "cpython":
        sys.path.append(os.path.join(os.path.dirname(__file__), "stand-ins"))
    import test.support
    test.support.check_impl_detail = check_impl_detail
    with open(output, "w", encoding="utf-8") as file:
        suite = unittest.defaultTestLoader.loadTestsFromName("test." + module)
        suite.run(Outcomes(file))


if __name__ == "__main__":
    main(*sys.argv[1:])
