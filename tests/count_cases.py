"""Counts the test cases of one run of ctest: count_cases.py RESULTS.xml prints "N passed, N failed".

A doctest program counts with its own cases; a script, and a program that ended before it could count, with one.
Ends with 1 if anything failed or nothing ran.
"""

import re
import sys
import xml.etree.ElementTree as ET

SUMMARY = re.compile(r"\[doctest\] test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed")


def count(case):
    output = "".join(part.text or "" for part in case.iter("system-out"))
    succeeded = case.get("status") == "run" and case.find("failure") is None and case.find("error") is None
    summary = SUMMARY.search(re.sub(r"\x1b\[[0-9;]*m", "", output))
    if summary is None:
        return (1, 0) if succeeded else (0, 1)
    passed, failed = int(summary.group(1)), int(summary.group(2))
    return passed, failed if succeeded else max(failed, 1)


def main():
    counts = [count(case) for case in ET.parse(sys.argv[1]).getroot().iter("testcase")]
    passed, failed = sum(c[0] for c in counts), sum(c[1] for c in counts)
    print(f"{passed} passed, {failed} failed")
    sys.exit(0 if passed and not failed else 1)


main()
