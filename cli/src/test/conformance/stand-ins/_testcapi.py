"""Lets the test modules load that name CPython's extension of this name while they define classes.

It has none of the functions: a test that calls one fails.
"""
