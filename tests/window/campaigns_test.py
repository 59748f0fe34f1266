#!/usr/bin/env python3
"""A campaign is moved with a real mouse: the card tells the money, the file holds it, undo takes it back; proposals
hold a budget with one click.
usage: campaigns_test.py BUILD"""
import json
import os
import shutil
import sys
import time

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, play, run


def saved(path, table, name):
    with open(path, encoding="utf-8") as file:
        return [row for row in json.load(file)[table] if row["name"] == name][0]


def bar_of(program, name):
    bars = [w for w in program.widgets() if w["role"] == "bar" and w["label"] == name and "campaigns/" in w["path"]]
    return bars[0] if bars else None


def move_a_campaign(program, path):
    before = saved(path, "campaigns", "Halloween gourmand")
    x, y, width, height = program.until(lambda: bar_of(program, "Halloween gourmand"), "the bar")["rect"]
    program.point(x + width // 2, y + height // 2)
    run("xdotool", "mousedown", "1")
    for step in range(1, 9):
        program.point(x + width // 2 + 7 * step, y + height // 2)
    program.until(lambda: "Prévu en novembre" in program.below("consequences"), "the money on the card")
    run("xdotool", "mouseup", "1")
    # Keys mean nothing while something is dragged.
    program.until(lambda: program.widgets() and not program.below("consequences"), "the drop")
    time.sleep(0.3)
    program.key("ctrl+s")
    check(program.until(lambda: saved(path, "campaigns", "Halloween gourmand")["days"] != before["days"], "the new days"),
          "the campaign has no other days")
    program.key("ctrl+z")
    program.key("ctrl+s")
    check(program.until(lambda: saved(path, "campaigns", "Halloween gourmand") == before, "undo"), "undo left something")


def hold_a_budget(program, path):
    program.click(lambda: bar_of(program, "Semaine du Goût"), "the campaign that spends too much")
    program.until(lambda: "Pour tenir le budget" in program.texts(), "the proposals")
    program.wheel_to(lambda: program.find("button", "Appliquer"), lambda: program.find("card", "Pour tenir le budget")
                     or program.find("group", "Inspecteur"), "the button")
    program.click(lambda: program.find("button", "Appliquer"), "the button")
    program.key("ctrl+s")
    flight = program.until(lambda: (lambda row: row if "cap" in row else None)(saved(path, "flights", "Goût · Instagram")),
                           "the daily amount in the file")
    check(flight["cap"]["daily"] == 5100, "another daily amount: " + str(flight["cap"]))
    check("51 €" in flight["log"][-1]["change"].replace("\u00a0", " "), "the log does not say it")


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), path)
    program = Program(folder, path, "--size", "1440x900", "--lang", "fr")
    program.key("alt+2")
    move_a_campaign(program, path)
    hold_a_budget(program, path)
    program.close()


play("campaigns", scene)
