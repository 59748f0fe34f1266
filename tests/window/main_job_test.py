#!/usr/bin/env python3
"""The main job in the real window, with a real mouse: open the sample, drag a post and read the card, drop, undo, redo,
tick a task, give another to somebody else, save, close, open again. Finds things by their label in --ui-tree, never by
coordinates.  usage: main_job_test.py BUILD"""
import json
import os
import shutil
import sys
import time

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, play, run

OPTIONS = ["--lang", "fr", "--theme", "light", "--size", "1440x900"]
POST = "Concours citrouille"
TICKED = "Modérer la publicité en cours (Goût · Instagram)"
REASSIGNED = "Ronde de fin de journée (Instagram)"
CARD = ["Déplace 6 tâches CM · Camille, Inès", "Jeudi 22 7 h 30 → 8 h 15 · dépassé", "Budget inchangé · 1 800 €",
        "Vendredi 23 tient : 5 h 40"]


def stored(project):
    with open(project, encoding="utf-8") as file:
        return json.load(file)


def stored_day(project):
    return next(p["when"] for p in stored(project)["posts"] if POST in p["title"])


def stored_states(project):
    return sorted(m.get("state", "open") for m in stored(project)["marks"])


def stored_pins(project, name):
    """How many marks pin a task to that person."""
    data = stored(project)
    person = next(p["id"] for p in data["people"] if p["name"] == name)
    return sum(1 for m in data["marks"] if m.get("person") == person)


def scene(folder):
    project = os.path.join(folder, "sample.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), project)
    program = Program(folder, project, *OPTIONS)
    check(program.day_of(POST) == "2026-10-20", "the sample opens with the contest on Tuesday 20")

    program.pick_up(POST)
    program.over("jeu. 22")
    card = program.until(lambda: program.below("consequences"), "the consequence card")
    for sentence in CARD:
        check(sentence in card, "the card says: " + sentence)
    check(stored_day(project) == "2026-10-20T18:00", "nothing has moved yet")
    program.key("Escape")
    program.until(lambda: not program.below("consequences"), "the card to go")
    run("xdotool", "mouseup", "1")
    time.sleep(0.3)
    check(program.day_of(POST) == "2026-10-20", "Escape leaves the post where it was")

    program.pick_up(POST)
    program.over("jeu. 22")
    program.until(lambda: program.below("consequences"), "the consequence card")
    run("xdotool", "mouseup", "1")
    program.until(lambda: program.day_of(POST) == "2026-10-22", "the post on Thursday 22")
    check(True, "dropping moves the post")

    program.key("ctrl+z")
    program.until(lambda: program.day_of(POST) == "2026-10-20", "undo")
    program.key("ctrl+shift+z")
    program.until(lambda: program.day_of(POST) == "2026-10-22", "redo")
    check(True, "undo and redo bring it back and forth")

    program.click(lambda: program.find("tab", "Tâches"), "the tab of the tasks")
    program.click(lambda: program.within(program.task(TICKED), "checkbox"), "the box of the task")
    program.until(lambda: program.task(TICKED)["value"] == "done", "the task to be done")
    program.click(lambda: program.task(REASSIGNED), "the task to give away")
    program.click(lambda: program.find("field", "Réaffecter"), "the field with who does it")
    program.click(lambda: program.find("menu_item", "Inès Costa"), "Inès in the menu")
    program.until(lambda: program.within(program.task(REASSIGNED), "button", "Inès Costa"), "the task with Inès")
    check(True, "a task is ticked, another is given to somebody else")

    done = stored_states(project).count("done")
    pinned = stored_pins(project, "Inès Costa")
    program.key("ctrl+s")
    program.until(lambda: stored_day(project) == "2026-10-22T18:00", "the file to hold the new day")
    check(True, "saving writes the new day, with its minute")
    check(stored_states(project).count("done") == done + 1, "and the ticked task")
    check(stored_pins(project, "Inès Costa") == pinned + 1, "and who does the other")
    program.close()

    program = Program(folder, project, *OPTIONS)
    check(program.day_of(POST) == "2026-10-22", "opened again, the post is on its new day")
    program.click(lambda: program.find("tab", "Tâches"), "the tab of the tasks")
    program.until(lambda: program.task(TICKED) and program.task(REASSIGNED), "the tasks")
    check(program.task(TICKED)["value"] == "done", "the ticked task is done")
    check(program.within(program.task(REASSIGNED), "button", "Inès Costa"), "the other task is with Inès")
    program.close()


play("main_job", scene)
