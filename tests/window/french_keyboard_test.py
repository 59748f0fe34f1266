#!/usr/bin/env python3
"""The keys of the upper row choose views on a French keyboard as well, where they print other signs than digits.
usage: french_keyboard_test.py BUILD"""
import ctypes
import os
import shutil
import sys

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, play, run

# Keys by their place: 1 to 7 of the upper row are 10 to 16.
EQUALS = "21"
UPPER_ROW = {number: str(9 + number) for number in range(1, 8)}


def shown(program, view):
    return any(w["path"].split("/")[0] == view for w in program.widgets())


def keep_connected():
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return x11.XOpenDisplay(None)


def high(program):
    """How high the entry of the tasks is drawn: as high as everything is large."""
    return program.until(lambda: program.find("tab", "Tâches"), "the entry of the tasks")["rect"][3]


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), path)
    # A server that nobody is connected to forgets its layout; that of the keys that are pressed here it has from the
    # first one on.
    keep_connected()
    run("xdotool", "key", "shift")
    run("setxkbmap", "fr")
    program = Program(folder, path, "--lang", "fr")
    for number, view in ((4, "list"), (6, "year"), (5, "board"), (1, "month")):
        program.key(UPPER_ROW[number])
        program.until(lambda: shown(program, view), "the view " + view)
    check(True, "the keys of the upper row choose views, whatever they print")
    program.key("alt+" + UPPER_ROW[4])
    program.until(lambda: shown(program, "tasks"), "the tasks")
    check(True, "and sections with Alt")
    usual = high(program)
    program.key("ctrl+" + EQUALS)
    program.until(lambda: high(program) > usual, "everything larger")
    program.key("ctrl+" + UPPER_ROW[6])
    program.until(lambda: high(program) == usual, "everything as it was")
    check(True, "with Ctrl the sign counts that the key prints")
    run("setxkbmap", "us")
    program.close()


play("french_keyboard", scene)
