#!/usr/bin/env python3
"""The main job in the real window, with a real mouse: open the sample, drag a post and read the card, drop, undo, redo,
save, close, open again. Finds things by their label in --ui-tree, never by coordinates.  usage: main_job_test.py BUILD"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

BUILD = os.path.abspath(sys.argv[1])
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
POST = "Concours citrouille"


class Failure(Exception):
    pass


class Program:
    """The program in its window, and what it says is on screen."""

    def __init__(self, folder, project):
        self.tree_path = os.path.join(folder, "tree.json")
        if os.path.exists(self.tree_path):
            os.remove(self.tree_path)
        self.process = subprocess.Popen(
            [os.path.join(BUILD, "tandem"), project, "--lang", "fr", "--theme", "light", "--size", "1440x900",
             "--settings", os.path.join(folder, "settings"), "--ui-tree", self.tree_path, "--id-seed", "7"],
            env=dict(os.environ, LIBGL_ALWAYS_SOFTWARE="1"))
        self.until(lambda: self.find("cell", "mar. 13"), "the calendar to be drawn", 40)
        self.window = run("xdotool", "search", "--sync", "--onlyvisible", "--class", "tandem").split()[0]

    def widgets(self):
        try:
            with open(self.tree_path, encoding="utf-8") as file:
                return json.load(file)["widgets"]
        except (FileNotFoundError, json.JSONDecodeError):
            return []

    def find(self, role, label):
        found = [w for w in self.widgets() if w["role"] == role and label in w["label"]]
        return found[0] if found else None

    def texts(self):
        return " | ".join(w["label"] + " " + w.get("value", "") for w in self.widgets())

    def until(self, holds, what, seconds=15):
        end = time.time() + seconds
        while time.time() < end:
            if self.process.poll() is not None:
                raise Failure("the program ended while waiting for " + what)
            found = holds()
            if found:
                return found
            time.sleep(0.1)
        raise Failure("no sign of " + what + " in: " + self.texts()[:3000])

    def centre(self, widget):
        x, y, width, height = widget["rect"]
        return x + width // 2, y + height // 2

    def point(self, x, y):
        run("xdotool", "mousemove", "--window", self.window, str(x), str(y))
        time.sleep(0.1)

    def key(self, keys):
        # Keys as from a keyboard, not as messages to the window: they go where the focus is.
        run("xdotool", "windowfocus", "--sync", self.window)
        run("xdotool", "key", keys)
        time.sleep(0.2)

    def pick_up(self, label):
        x, y = self.centre(self.until(lambda: self.find("post", label), "the post"))
        self.point(x, y)
        run("xdotool", "mousedown", "1")
        for step in range(1, 6):
            self.point(x + 3 * step, y + step)

    def over(self, cell):
        x, y = self.centre(self.until(lambda: self.find("cell", cell), cell))
        self.point(x - 20, y + 10)
        self.point(x, y + 20)

    def day_of(self, label):
        """The cell whose part of the tree the post stands in."""
        post = self.find("post", label)
        return post["path"].split("/")[1] if post else None

    def close(self):
        self.key("ctrl+q")
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failure("the program does not end")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def stored_day(project):
    text = open(project, encoding="utf-8").read()
    posts = json.loads(text)["posts"]
    return next(p["when"] for p in posts if POST in p["title"])


def check(condition, what):
    print(("ok    " if condition else "FAILED ") + what, flush=True)
    if not condition:
        raise Failure(what)


def main():
    folder = tempfile.mkdtemp(prefix="tandem-window-")
    project = os.path.join(folder, "sample.tandem")
    shutil.copy(os.path.join(SOURCE, "projects", "maison-oriane.tandem"), project)
    program = Program(folder, project)
    try:
        check(program.day_of(POST) == "2026-10-20", "the sample opens with the contest on Tuesday 20")

        program.pick_up(POST)
        program.over("jeu. 22")
        program.until(lambda: program.find("card", ""), "the consequence card")
        card = program.texts()
        check("8" in card and stored_day(project) == "2026-10-20T18:00", "the card is there and nothing has moved yet")
        program.key("Escape")
        program.until(lambda: not program.find("card", ""), "the card to go")
        run("xdotool", "mouseup", "1")
        time.sleep(0.3)
        check(program.day_of(POST) == "2026-10-20", "Escape leaves the post where it was")

        program.pick_up(POST)
        program.over("jeu. 22")
        program.until(lambda: program.find("card", ""), "the consequence card")
        run("xdotool", "mouseup", "1")
        program.until(lambda: program.day_of(POST) == "2026-10-22", "the post on Thursday 22")
        check(True, "dropping moves the post")

        program.key("ctrl+z")
        program.until(lambda: program.day_of(POST) == "2026-10-20", "undo")
        program.key("ctrl+shift+z")
        program.until(lambda: program.day_of(POST) == "2026-10-22", "redo")
        check(True, "undo and redo bring it back and forth")

        program.key("ctrl+s")
        program.until(lambda: stored_day(project) == "2026-10-22T18:00", "the file to hold the new day")
        check(True, "saving writes the new day, with its minute")
        program.close()

        program = Program(folder, project)
        check(program.day_of(POST) == "2026-10-22", "opened again, everything is there")
        program.close()
    except Failure as failure:
        print("FAILED", failure, flush=True)
        run("import", "-window", "root", os.path.join(BUILD, "main_job_failure.png"))
        if program.process.poll() is None:
            program.process.kill()
        sys.exit(1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
