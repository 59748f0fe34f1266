#!/usr/bin/env python3
"""From the first start to a saved project, with a real mouse and keyboard: three steps, a post by double click, its title,
save as, quit. What is in the file afterwards is asked of `tandem check` and of the file itself.
usage: first_project_test.py BUILD"""
import json
import os
import subprocess
import sys

sys.dont_write_bytecode = True
from program import BUILD, Program, check, play, run, widgets_of

TITLE = "Ouverture de l'atelier"


def three_steps(program):
    """A brand, a person, a role and a network; the mouse and the keyboard take turns."""
    program.type("Atelier Nuage")
    program.click(lambda: program.find("field", "Comment vous appelez-vous"), "the field of the person")
    program.type("Lea Marchand")
    program.click(lambda: program.find("card", "Social media manager"), "the card of the role")
    program.until(lambda: program.find("card", "Social media manager").get("selected"), "the role to be chosen")
    program.key("Return")
    program.click(lambda: program.find("checkbox", "Instagram"), "the tile of a network")
    program.until(lambda: program.find("checkbox", "Instagram").get("value") == "on", "the network to be chosen")
    program.click(lambda: program.find("button", "Vos heures"), "the button that leads on")
    program.until(lambda: program.find("field", "lundi") and program.find("field", "lundi").get("focused"),
                  "the hours ready to be typed")
    program.type("5 h")
    program.key("Tab")
    program.type("5 h")
    program.until(lambda: program.find("field", "mardi").get("value") == "5 h", "the hours that were typed")
    check(program.find("card", "Standard") and "Les règles demandent" in program.texts(),
          "the last step compares the hours with what the rules ask for")
    program.key("Return")
    program.until(lambda: program.find("cell", "jeu. 15"), "the month of the new project")
    check("Aucune publication ce mois-ci" in program.texts() and "Double-cliquez sur un jour" in program.texts()
          and program.find("button", "Nouvelle publication"), "the empty month says what to do next")


def add_post(program):
    program.double_click(lambda: program.find("cell", "jeu. 29"), "the day")
    program.until(lambda: program.find("post", "Nouvelle publication"), "the new post")
    program.until(lambda: program.find("field", "Titre") and program.find("field", "Titre").get("focused"),
                  "the title ready to be typed")
    program.type(TITLE)
    program.key("Return")
    program.until(lambda: program.find("post", TITLE), "the title in the month")
    check(program.day_of(TITLE) == "2026-10-29", "a double click and a title make a post on that day")


def save_as(program, folder):
    path = os.path.join(folder, "nuage")
    program.key("ctrl+shift+s")
    program.until(lambda: program.find("dialog", "Enregistrer"), "the question where to save")
    program.type(path)
    program.key("Return")
    program.until(lambda: os.path.exists(path + ".tandem") and not program.find("dialog", ""), "the file")
    return path + ".tandem"


def scene(folder):
    program = Program(folder, "--lang", "fr", "--now", "2026-10-13T14:20", shows=lambda: has_keyboard(folder))
    three_steps(program)
    add_post(program)
    path = save_as(program, folder)
    program.close()
    told = subprocess.run([os.path.join(BUILD, "tandem"), "check", path], capture_output=True, text=True, check=False)
    check(told.returncode == 0, "the file is sound: " + told.stdout.strip())
    with open(path, encoding="utf-8") as file:
        project = json.load(file)
    check([(post["title"], post["when"][:10]) for post in project["posts"]] == [(TITLE, "2026-10-29")],
          "the post is in the file, on its day")
    check(project["settings"]["name"] == "Atelier Nuage" and project["people"][0]["name"] == "Lea Marchand",
          "so are the brand and the person")


def has_keyboard(folder):
    """Whether the first field waits for what is typed."""
    return any(w["role"] == "field" and w.get("focused") for w in widgets_of(os.path.join(folder, "tree.json")))


play("first_project", scene)
