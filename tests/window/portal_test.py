#!/usr/bin/env python3
"""The desktop's portal asks for files, where there is one (here portal.py, on a bus of its own); where there is none, and
where it fails, the program does.  usage: portal_test.py BUILD"""
import json
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
from program import BUILD, Program, SOURCE, check, play

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(SOURCE, "projects", "maison-oriane.tandem")
WAITS = "La fenêtre de votre bureau demande le fichier"


class Desktop:
    """A session bus with a portal, and the program on it with a project of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.asked_path, self.answer_path = os.path.join(folder, "asked"), os.path.join(folder, "answer")
        self.plan, self.other = os.path.join(folder, "plan.tandem"), os.path.join(folder, "À lire", "other plan.tandem")
        os.mkdir(os.path.dirname(self.other))
        shutil.copy(SAMPLE, self.plan)
        shutil.copy(os.path.join(SOURCE, "projects", "solo.tandem"), self.other)
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                                    stdout=subprocess.PIPE, text=True)
        self.address = self.bus.stdout.readline().strip()
        self.portal = subprocess.Popen(["/usr/bin/python3", os.path.join(HERE, "portal.py"), self.asked_path,
                                        self.answer_path], env=dict(os.environ, DBUS_SESSION_BUS_ADDRESS=self.address))
        Program.beside += [self.bus, self.portal]
        self.program = Program(folder, self.plan, "--lang", "fr", bus=self.address)
        self.program.until(self.asked, "the portal")

    def asked(self):
        try:
            with open(self.asked_path, encoding="utf-8") as file:
                return [json.loads(line) for line in file]
        except FileNotFoundError:
            return []

    def will_answer(self, text):
        with open(self.answer_path, "w", encoding="utf-8") as file:
            file.write(text)

    def asks(self, keys, answer):
        """Presses the keys; gives what the portal was asked."""
        before = len(self.asked())
        self.will_answer(answer)
        self.program.key(keys)
        return self.program.until(lambda: self.asked()[before:], "a question to the portal")[0]

    def own_dialog(self):
        return self.program.find("field", "Nom du fichier")

    def dialogs(self):
        return [w for w in self.program.widgets() if w["role"] == "dialog"]

    def end(self):
        self.program.close()
        for process in (self.portal, self.bus):
            process.terminate()
            process.wait(10)


def opens(folder):
    desktop = Desktop(folder)
    program = desktop.program
    asked = desktop.asks("ctrl+o", "open " + desktop.other)
    options = asked["options"]
    check(asked["method"] == "OpenFile" and asked["title"] == "Ouvrir un projet", "the portal is asked to open")
    check(asked["parent"] == "x11:%x" % int(program.window), "for the program's window: " + asked["parent"])
    check(options["handle_token"].startswith("tandem") and options["modal"] is True, "with a token, and modal")
    check(options["current_folder"] == folder, "where the project is: " + options["current_folder"])
    check(options["accept_label"] == "Ouvrir", "with the button's word")
    check(options["filters"] == [["Projets Tandem", [[0, "*.[tT][aA][nN][dD][eE][mM]"]]]], "for projects alone")
    program.until(lambda: "other plan" in program.texts(), "the project that the portal answered")
    check(not desktop.dialogs(), "nothing else asks")
    asked = desktop.asks("ctrl+shift+s", "open " + os.path.join(folder, "É 1%.tandem"))
    check(asked["method"] == "SaveFile" and asked["options"]["current_name"] == "other plan.tandem",
          "saving as asks with the name there is")
    program.until(lambda: os.path.exists(os.path.join(folder, "É 1%.tandem")), "the file that the portal named")
    check(True, "and writes where the portal says")
    desktop.end()


def cancelled(folder):
    desktop = Desktop(folder)
    with open(desktop.plan, "rb") as file:
        before = file.read()
    desktop.asks("ctrl+o", "cancel")
    desktop.program.until(lambda: not desktop.dialogs(), "no dialog")
    check(not desktop.own_dialog() and desktop.program.find("post", "Concours citrouille"), "cancelled, nothing changes")
    desktop.asks("ctrl+o", "wait")
    desktop.program.until(lambda: WAITS in desktop.program.texts(), "the word that the desktop asks")
    desktop.program.key("Escape")
    desktop.program.until(lambda: {"closed": True} in desktop.asked(), "the portal's dialog to be closed")
    check(not desktop.dialogs() and not desktop.own_dialog(), "Escape withdraws the question")
    with open(desktop.plan, "rb") as file:
        check(file.read() == before, "the file is as it was")
    desktop.end()


def fails(folder):
    desktop = Desktop(folder)
    for answer in ("error", "broken"):
        desktop.asks("ctrl+o", answer)
        desktop.program.until(desktop.own_dialog, "the program's own dialog")
        check(True, "a portal that answers \"" + answer + "\" leads to the program's own dialog")
        desktop.program.key("Escape")
        desktop.program.until(lambda: not desktop.dialogs(), "no dialog")
    desktop.asks("ctrl+o", "wait")
    desktop.program.until(lambda: WAITS in desktop.program.texts(), "the word that the desktop asks")
    desktop.portal.kill()
    desktop.program.until(desktop.own_dialog, "the program's own dialog")
    check(True, "and so does one that dies")
    desktop.program.key("Escape")
    desktop.program.key("ctrl+o")
    desktop.program.until(desktop.own_dialog, "the program's own dialog")
    check(True, "and a bus without one")
    desktop.program.key("Escape")
    desktop.end()


def without_bus(folder):
    plan = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, plan)
    program = Program(folder, plan, "--lang", "fr", bus="unix:path=" + os.path.join(folder, "none"))
    program.key("ctrl+o")
    program.until(lambda: program.find("field", "Nom du fichier"), "the program's own dialog")
    check(True, "without a bus the program asks itself")
    program.key("Escape")
    program.close()


for test in (opens, cancelled, fails, without_bus):
    play(test.__name__, test)
