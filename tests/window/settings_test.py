#!/usr/bin/env python3
"""The settings in the real window: opened with their keys, effective at once, there again after a restart.
usage: settings_test.py BUILD"""
import json
import os
import shutil
import sys

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, plain, play

SAMPLE = os.path.join(SOURCE, "projects", "maison-oriane-en.tandem")


def part(program, path_end):
    """What the dialog has at this end of a path."""
    return next((w for w in program.widgets() if w["path"].startswith("settings/") and w["path"].endswith(path_end)), None)


def says(program, text):
    return text in plain(program.texts())


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, path)
    there = {"shows": lambda: os.path.exists(os.path.join(folder, "tree.json"))}
    program = Program(folder, path, **there)
    program.until(lambda: program.find("post", "Pumpkin contest"), "the sample")
    program.key("ctrl+comma")
    program.click(lambda: part(program, "language/en"), "the language in the settings")
    program.until(lambda: says(program, "First hour"), "the settings in English")
    program.click(lambda: part(program, "theme/dark"), "the dark theme")
    program.click(lambda: part(program, "text/settings.text.large"), "the larger text")
    program.click(lambda: part(program, "clock/12"), "the clock of twelve")
    program.until(lambda: says(program, "6:00 pm"), "times on the clock of twelve behind the dialog")
    check(True, "what is set is on the screen at once")
    program.key("Escape")
    program.until(lambda: not part(program, "clock/12"), "the dialog closed by Escape")
    program.close()

    with open(os.path.join(folder, "settings", "settings.json"), encoding="utf-8") as file:
        kept = json.load(file)
    check((kept["language"], kept["theme"], kept["text_percent"], kept["clock"]) == ("en", "dark", 115, "12"),
          "all of it is in the settings file")
    program = Program(folder, path, **there)
    program.until(lambda: says(program, "6:00 pm"), "times on the clock of twelve after a restart")
    check(True, "the settings are there after a restart")
    program.close()


play("settings", scene)
