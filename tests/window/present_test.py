#!/usr/bin/env python3
"""A presentation in the real window: full screen from its beginning to its end, then the window is where it was and as large;
F11 does so anywhere. Left full screen, the program keeps the place of the window from before.
usage: present_test.py BUILD"""
import json
import os
import shutil
import sys

sys.dont_write_bytecode = True
from program import Failure, Program, SOURCE, check, play, run

SAMPLE = os.path.join(SOURCE, "projects", "maison-oriane.tandem")
PLACE = (120, 90, 1100, 700)


def geometry(program):
    lines = run("xdotool", "getwindowgeometry", "--shell", program.window).split()
    values = dict(line.split("=") for line in lines)
    return tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))


def whole_screen():
    return (0, 0, *(int(side) for side in run("xdotool", "getdisplaygeometry").split()))


def press_until(program, key, holds, what):
    """A busy machine may lose a key; what it does is looked for before it is pressed again."""
    for _ in range(3):
        program.key(key)
        try:
            return program.until(holds, what, 5)
        except Failure:
            continue
    return program.until(holds, what)


def part(program, path):
    return next((w for w in program.widgets() if w["path"].endswith(path)), None)


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, path)
    program = Program(folder, path, "--lang", "fr")
    run("xdotool", "windowsize", "--sync", program.window, str(PLACE[2]), str(PLACE[3]))
    run("xdotool", "windowmove", "--sync", program.window, str(PLACE[0]), str(PLACE[1]))
    program.until(lambda: geometry(program) == PLACE, "the window at its place")
    screen = whole_screen()
    check(screen != PLACE, "the window is smaller than the screen")

    press_until(program, "F5", lambda: part(program, "present_setup/present"), "what is asked before presenting")
    check(geometry(program) == PLACE, "nothing is full screen before it begins")
    press_until(program, "Return", lambda: part(program, "present/leave"), "the presentation")
    program.until(lambda: geometry(program) == screen, "the window as large as the screen")
    program.until(lambda: (part(program, "present/leave") or {"rect": [0]})["rect"][0] > PLACE[2],
                  "the presentation drawn as wide")
    check(True, "presenting is full screen")
    press_until(program, "F11", lambda: geometry(program) == PLACE, "the presentation in the window")
    press_until(program, "F11", lambda: geometry(program) == screen, "the presentation full screen again")
    press_until(program, "Escape", lambda: not part(program, "present/leave"), "the end of the presentation")
    program.until(lambda: geometry(program) == PLACE, "the window where it was, as large as it was")
    check(True, "left, the window is where it was and as large")

    press_until(program, "F11", lambda: geometry(program) == screen, "the program full screen")
    check(program.find("cell", "mar. 13"), "F11 is for the whole program")
    # What was shown is kept in the project.
    press_until(program, "ctrl+s", lambda: (part(program, "top_bar/saved") or {}).get("label") == "Enregistré",
                "the project saved")
    program.close()
    with open(os.path.join(folder, "settings", "settings.json"), encoding="utf-8") as file:
        kept = json.load(file)
    check((kept["window_x"], kept["window_y"], kept["window_width"], kept["window_height"]) == PLACE,
          "left full screen, the place from before is kept")
    program = Program(folder, path, "--lang", "fr")
    check(geometry(program) == PLACE, "and the window comes back there")
    program.close()


play("present", scene)
