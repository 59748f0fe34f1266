#!/usr/bin/env python3
"""A post is dragged with a real mouse into the next month: the pointer rests at the bottom edge, the month turns, the card
is there all along. Saved, the file has the new day; undone, the post and its month are back. The right edge turns too.
usage: month_turn_test.py BUILD"""
import json
import os
import shutil
import sys
import time

sys.dont_write_bytecode = True
from program import Failure, Program, SOURCE, check, play, run

POST = "Concours citrouille"
# The 19th is a Thursday in November 2026, a Monday in October.
NOVEMBER = "jeu. 19"


def stored_day(path):
    with open(path, encoding="utf-8") as file:
        return next(p["when"] for p in json.load(file)["posts"] if POST in p["title"])


def cells(program):
    return [w for w in program.widgets() if w["role"] == "cell" and w["path"].startswith("month/")]


def bottom_edge(program):
    """Just inside the lower edge of the month, below the middle of its columns."""
    all_cells = program.until(lambda: cells(program), "the month")
    low = max(w["rect"][1] + w["rect"][3] for w in all_cells)
    middle = sorted(w["rect"][0] + w["rect"][2] // 2 for w in all_cells)[len(all_cells) // 2]
    return middle, low - 5


def right_edge(program):
    all_cells = program.until(lambda: cells(program), "the month")
    right = max(w["rect"][0] + w["rect"][2] for w in all_cells)
    heights = sorted(w["rect"][1] + w["rect"][3] // 2 for w in all_cells)
    return right - 5, heights[len(heights) // 2]


def rest_until_november(program, point):
    """Rests at the edge. True when each picture meanwhile had a card with something in it."""
    program.point(*point)
    program.until(lambda: program.below("consequences"), "the card at the edge")
    end = time.time() + 10
    while time.time() < end:
        if program.widgets() and not program.below("consequences"):
            # Another picture may have been written between the two readings.
            if program.widgets() and not program.below("consequences"):
                return False
        if program.find("cell", NOVEMBER):
            return bool(program.until(lambda: program.below("consequences"), "the card after the month has turned"))
        time.sleep(0.05)
    raise Failure("the month does not turn")


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), path)
    program = Program(folder, path, "--lang", "fr")
    program.pick_up(POST)
    program.over("jeu. 22")
    program.until(lambda: program.below("consequences"), "the card")
    check(rest_until_november(program, bottom_edge(program)),
          "at the bottom edge the month turns, and the card stays")
    program.over(NOVEMBER)
    program.until(lambda: "jeu. 19 nov." in program.below("consequences"), "the card of the new day")
    check(stored_day(path) == "2026-10-20T18:00", "nothing has moved yet")
    run("xdotool", "mouseup", "1")
    program.until(lambda: program.day_of(POST) == "2026-11-19", "the post on its new day")
    program.key("ctrl+s")
    program.until(lambda: stored_day(path) == "2026-11-19T18:00", "the file to hold the new day")
    check(True, "dropped and saved, the post is in the next month, at its time of day")

    program.key_while_busy("ctrl", "z")
    program.until(lambda: program.day_of(POST) == "2026-10-20", "the post back in October")
    check(program.find("cell", "mar. 20"), "undone, the post is back and its month is shown")

    program.pick_up(POST)
    check(rest_until_november(program, right_edge(program)), "the right edge turns the month as well")
    program.key("Escape")
    run("xdotool", "mouseup", "1")
    program.until(lambda: not program.below("consequences"), "the card to go")
    program.key("t")
    program.until(lambda: program.day_of(POST) == "2026-10-20", "the post where it was")
    check(True, "given up, the post stays where it was")
    program.key("ctrl+s")
    program.until(lambda: stored_day(path) == "2026-10-20T18:00", "the file to hold the old day")
    program.close()


play("month_turn", scene)
