#!/usr/bin/env python3
"""The keys of the upper row choose views on a French keyboard as well, where they print other signs than digits.
usage: french_keyboard_test.py BUILD"""
import os
import shutil
import sys

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, play, run

# Keys by their place: 1 to 7 of the upper row are 10 to 16.
UPPER_ROW = {number: str(9 + number) for number in range(1, 8)}


def shown(program, view):
    return any(w["path"].split("/")[0] == view for w in program.widgets())


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), path)
    run("setxkbmap", "fr")
    program = Program(folder, path, "--lang", "fr")
    for number, view in ((4, "list"), (6, "year"), (5, "board"), (1, "month")):
        program.key(UPPER_ROW[number])
        program.until(lambda: shown(program, view), "the view " + view)
    check(True, "the keys of the upper row choose views, whatever they print")
    program.key("alt+" + UPPER_ROW[4])
    program.until(lambda: shown(program, "tasks"), "the tasks")
    check(True, "and sections with Alt")
    program.key("ctrl+" + UPPER_ROW[6])
    program.until(lambda: "90" in program.texts(), "everything smaller")
    run("setxkbmap", "us")
    program.close()


play("french_keyboard", scene)
