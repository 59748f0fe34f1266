#!/usr/bin/env python3
"""A rule is changed in the real window: found from the tasks, typed in, told before it is applied, saved from today on,
taken back by one undo.
usage: rules_test.py BUILD"""
import json
import os
import shutil
import sys

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, play, run

RULE = "Réponses des deux premières heures"


def saved_rule(path):
    with open(path, encoding="utf-8") as file:
        return [rule for rule in json.load(file)["rules"] if rule.get("code") == "R03"][0]


def field(program, label):
    found = [w for w in program.widgets() if w["role"] == "field" and w["label"] == label]
    return found[0] if found else None


def reach(program, label):
    return program.wheel_to(lambda: field(program, label), lambda: program.find("group", "Inspecteur"), label)


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), path)
    before = saved_rule(path)
    program = Program(folder, path, "--size", "1440x900", "--lang", "fr")
    program.key("alt+4")
    program.click(lambda: program.find("button", "Règles · 32"), "the button of the rules")
    program.click(lambda: program.find("row", RULE), "the rule")
    check("2 premières heures" in program.texts(), "the rule is a sentence")

    reach(program, "Charge")
    program.click(lambda: field(program, "Charge"), "its effort")
    program.key("ctrl+a")
    program.type("45")
    program.until(lambda: "tâches changées" in program.below("plan"), "what the change does")
    check(saved_rule(path) == before, "nothing has changed yet")
    program.key("Tab")
    program.key("Escape")
    program.until(lambda: not program.below("plan"), "the change to be left")

    program.click(lambda: field(program, "Charge"), "its effort")
    program.key("ctrl+a")
    program.type("45")
    program.until(lambda: "tâches changées" in program.below("plan"), "what the change does")
    program.click(lambda: program.find("button", "Appliquer"), "the button")
    program.key("ctrl+s")
    program.until(lambda: len(saved_rule(path)["versions"]) == len(before["versions"]) + 1, "the version in the file")
    versions = saved_rule(path)["versions"]
    check(versions[-1]["valid_from"] == "2026-10-13", "it holds from today on")
    check(versions[-1]["slots"][0]["effort_minutes"] == 45, "with the minutes that were typed")
    check(versions[:-1] == before["versions"], "what was said before stands")
    program.key("ctrl+z")
    program.key("ctrl+s")
    program.until(lambda: saved_rule(path) == before, "undo")
    program.close()


play("rules", scene)
