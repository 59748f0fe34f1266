#!/usr/bin/env python3
"""The program is killed while somebody types into a post's text. Started again it offers what was done, with a preview; all
committed edits are there, and what was typed up to a second before. The journal goes when the project is saved.
usage: crash_test.py BUILD"""
import json
import os
import shutil
import sys
import time

sys.dont_write_bytecode = True
from program import Program, SOURCE, check, play, run

POST = "Concours citrouille"
TITLE = "Concours des citrouilles"
TYPED = "le jury se reunit vendredi a midi et le gagnant est annonce samedi matin sur la page"


def journals(folder):
    place = os.path.join(folder, "settings", "state", "journals")
    return {name for name in os.listdir(place) if name.endswith(".journal")} if os.path.isdir(place) else set()


def stored_post(path):
    with open(path, encoding="utf-8") as file:
        return next(p for p in json.load(file)["posts"] if TITLE in p["title"] or POST in p["title"])


def text_field(program):
    return program.wheel_to(lambda: whole(program.find("field", "Texte")), lambda: sheet_part(program), "the text")


def sheet_part(program):
    """Something of the sheet that scrolls."""
    return program.until(lambda: next((w for w in program.widgets() if "inspector/post" in w["path"] and
                                       "/body/" in w["path"]), None), "the sheet of the post")


def whole(widget):
    """Only when some of it is there to be clicked."""
    return widget if widget and widget["rect"][3] >= 30 else None


def type_until_killed(program):
    """Types letter by letter, and kills the program in the middle. What was typed a second before that."""
    moments = []
    begun = time.time()
    for letter in TYPED:
        if time.time() - begun > 3:
            break
        run("xdotool", "type", letter)
        moments.append(time.time())
        time.sleep(0.04)
    program.process.kill()
    killed = time.time()
    program.process.wait(20)
    return TYPED[:sum(1 for moment in moments if moment <= killed - 1)]


def edit_and_crash(folder, path):
    """A committed title, and a text that is being typed. What of it must be there."""
    program = Program(folder, path, "--lang", "fr")
    program.click(lambda: program.find("post", POST), "the post")
    program.click(lambda: program.find("field", "Titre"), "its title")
    program.key("ctrl+a")
    program.type(TITLE)
    program.key("Return")
    program.until(lambda: program.find("post", TITLE), "the new title in the month")
    text_field(program)
    program.click(lambda: program.find("field", "Texte"), "the text")
    program.key("ctrl+a")
    typed = type_until_killed(program)
    check(len(typed) > 10, "killed while typing, after: " + typed)
    return typed


def recover(folder, path, typed):
    left = journals(folder)
    check(len(left) == 1, "one journal is left")
    program = Program(folder, "--lang", "fr", shows=lambda: os.path.exists(os.path.join(folder, "tree.json")))
    program.until(lambda: program.find("dialog", "Travail récupérable"), "the offer")
    for words in [TITLE, "Un texte était en cours de saisie", "1 publication", path]:
        check(words in program.texts(), "the offer says: " + words)
    program.click(lambda: program.find("button", "Récupérer"), "the button that recovers")
    program.click(lambda: program.find("post", TITLE), "the post with its new title")
    text = text_field(program).get("value", "")
    check(text.startswith(typed) and TYPED.startswith(text), "recovered: " + text)
    check(left <= journals(folder), "the journal it came from is kept until the project is saved")
    check(stored_post(path)["title"] != TITLE, "the file is as it was")
    program.key("ctrl+s")
    program.until(lambda: stored_post(path).get("text") == text, "the file to hold the text")
    check(TITLE in stored_post(path)["title"], "saved, the file has the edits and the text")
    program.until(lambda: not left & journals(folder), "the journal to go")
    program.close()


def scene(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), path)
    typed = edit_and_crash(folder, path)
    recover(folder, path, typed)
    program = Program(folder, path, "--lang", "fr")
    check(not program.find("dialog", "Travail récupérable"), "nothing more is offered")
    program.close()


play("crash", scene)
