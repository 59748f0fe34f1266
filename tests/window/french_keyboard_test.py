#!/usr/bin/env python3
"""The keys of the upper row choose views on a French keyboard as well, where they print other signs than digits; the
third signs of keys, which AltGr brings, are letters and no commands.
usage: french_keyboard_test.py BUILD"""
import ctypes
import json
import os
import shutil
import sys

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, play, run

# Keys by their place: 1 to 7 of the upper row are 10 to 16.
EQUALS = "21"
# In each layout the keys of TYPED: # and @ are the third signs of 3 and 2, with AltGr (108); accents are dead keys, but
# for the é that a Swiss keyboard has.
KEYBOARDS = (
    (("ch", "fr"), ("108+12", "108+11", "47", "21", "26")),
    (("es",), ("108+12", "108+11", "48", "26", "shift+34", "26")),
)
TYPED = "#@éê"
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


def title(program):
    field = program.find("field", "Titre")
    return field if field and field.get("focused") else None


def titles(path):
    with open(path, encoding="utf-8") as file:
        return [post["title"] for post in json.load(file)["posts"]]


def types_third_signs(folder, layout, keys):
    path = os.path.join(folder, layout[0] + ".tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), path)
    run("setxkbmap", *layout)
    program = Program(folder, path, "--lang", "fr")
    program.key("n")
    program.until(lambda: title(program), "the title of a new post")
    for key in keys:
        program.key(key)
    program.until(lambda: title(program) and title(program).get("value") == TYPED, TYPED + " in the title")
    check(shown(program, "month"), "AltGr and dead keys write on the keyboard of " + layout[0] + ", and lead nowhere")
    run("setxkbmap", "us")
    program.key("Return")
    program.key("ctrl+s")
    program.until(lambda: TYPED in titles(path), "the title in the file")
    program.close()


def french_keyboard(folder):
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
    usual = high(program)
    program.key("ctrl+" + EQUALS)
    program.until(lambda: high(program) > usual, "everything larger")
    program.key("ctrl+" + UPPER_ROW[6])
    program.until(lambda: high(program) == usual, "everything as it was")
    check(True, "with Ctrl the sign counts that the key prints")
    run("setxkbmap", "us")
    program.close()


def scene(folder):
    # Of a locale without letters beyond A to Z the server knows no dead keys.
    os.environ["LC_ALL"] = "C.UTF-8"
    # A server that nobody is connected to forgets its layout; that of the keys that are pressed here it has from the
    # first one on.
    keep_connected()
    run("xdotool", "key", "shift")
    french_keyboard(folder)
    for layout, keys in KEYBOARDS:
        types_third_signs(folder, layout, keys)


play("french_keyboard", scene)
