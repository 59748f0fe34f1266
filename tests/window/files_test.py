#!/usr/bin/env python3
"""Files and the real window: a broken file, the example, a file changed by another program, saving before leaving, where the
window was, and what is kept of a run's options.  usage: files_test.py BUILD"""
import hashlib
import json
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
from program import BUILD, Program, SOURCE, check, plain, play, run

SAMPLE = os.path.join(SOURCE, "projects", "maison-oriane.tandem")


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def settings(folder):
    with open(os.path.join(folder, "settings", "settings.json"), encoding="utf-8") as file:
        return json.load(file)


def has_post(path, title):
    with open(path, encoding="utf-8") as file:
        return any(title in post["title"] for post in json.load(file)["posts"])


def broken_file(folder):
    path = os.path.join(folder, "cut.tandem")
    with open(SAMPLE, "rb") as sample, open(path, "wb") as cut:
        cut.write(sample.read()[:5000])
    before = digest(path)
    program = Program(folder, path, "--lang", "fr", shows=lambda: "ne peut pas être ouvert" in program_texts(folder))
    texts = program.texts()
    for words in ["une partie manque", "Le fichier reste exactement", "Ouvrez une sauvegarde", path]:
        check(words in texts, "a broken file is told in French: " + words)
    program.click(lambda: program.find("button", "OK"), "the button that closes the message")
    program.key("ctrl+q")
    program.process.wait(20)
    check(program.process.returncode == 0, "right after the message, Ctrl Q is not lost")
    check(digest(path) == before, "a broken file is left as it is")


def program_texts(folder):
    try:
        with open(os.path.join(folder, "tree.json"), encoding="utf-8") as file:
            return plain(" | ".join(w["label"] for w in json.load(file)["widgets"]))
    except (FileNotFoundError, json.JSONDecodeError):
        return ""


def example(folder):
    before = digest(SAMPLE)
    program = Program(folder, "--lang", "fr", shows=lambda: "Bienvenue dans Tandem" in program_texts(folder))
    check(program.find("field", "Comment s’appelle la marque"), "started without a file, a new project can be begun at once")
    program.key("ctrl+e")
    program.until(lambda: program.find("post", "Concours citrouille"), "the example")
    check(True, "Ctrl E opens the example")
    program.key("ctrl+s")
    program.until(lambda: program.find("button", "Enregistrer"), "the question where to save")
    check(digest(SAMPLE) == before, "saving the example asks where, and leaves the file that came with the program")
    program.key("Escape")
    program.close()
    check(not settings(folder).get("recent_files"), "the example is no recent file") if os.path.exists(
        os.path.join(folder, "settings", "settings.json")) else None


def changed_outside(folder):
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, path)
    program = Program(folder, "plan.tandem", "--lang", "fr", "--theme", "dark", "--scale", "125", cwd=folder)
    kept = settings(folder)
    check(kept.get("recent_files") == [path], "a relative name is kept whole among the recent files")
    check("theme" not in kept and "scale_percent" not in kept, "options of the command line are not kept")

    other = subprocess.Popen([os.path.join(BUILD, "tandem"), "specimen", "--seconds", "30"], stdout=subprocess.DEVNULL)
    try:
        window = run("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(other.pid)).split()[0]
        run("xdotool", "windowfocus", "--sync", window)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("On recrute", "On embauche"))
        program.focus()
        program.until(lambda: "a changé" in program.texts(), "the question about the file that changed")
    finally:
        # It lies over the program's window.
        other.terminate()
        other.wait()
    program.click(lambda: program.find("button", "Recharger"), "the button that reads it again")
    program.until(lambda: program.find("post", "On embauche"), "the other program’s words")
    check(True, "a file changed outside is noticed when the window has the focus again")
    program.close()


def two_windows(folder):
    """The second window of a file says so; what one saves, the other notices and reads again."""
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, path)
    first = Program(folder, path, "--lang", "fr")
    second = Program(folder, path, "--lang", "fr", tree="second.json")
    second.until(lambda: "déjà ouvert dans une autre fenêtre" in second.texts(), "the word about the other window")
    check("déjà ouvert" not in first.texts(), "the second window of a file says that there is another")
    second.click(lambda: second.find("post", "Concours citrouille"), "a post")
    second.key("Delete")
    second.until(lambda: not second.find("post", "Concours citrouille"), "the post to go")
    second.key("ctrl+s")
    second.until(lambda: not has_post(path, "Concours citrouille"), "the file without it")
    second.close()
    check(first.find("post", "Concours citrouille"), "the first window still shows what it has")
    first.focus()
    first.until(lambda: "a changé" in first.texts(), "the question about the file that changed")
    first.click(lambda: first.find("button", "Recharger"), "the button that reads it again")
    first.until(lambda: not first.find("post", "Concours citrouille"), "what the other window saved")
    check(True, "and the other reads what it saved")
    first.close()


def quit_while_told(folder):
    """Ctrl Q while the message about a broken file is shown: the program ends at the first press."""
    path = os.path.join(folder, "cut.tandem")
    with open(path, "w", encoding="utf-8") as cut:
        cut.write("{")
    program = Program(folder, path, "--lang", "fr", shows=lambda: "ne peut pas être ouvert" in program_texts(folder))
    program.key("ctrl+q")
    program.process.wait(20)
    check(program.process.returncode == 0, "Ctrl Q over a message ends the program")


def save_then_quit(folder):
    """Quit, Save: the program ends by itself once all is on disk."""
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, path)
    before = digest(path)
    program = Program(folder, path, "--lang", "fr")
    program.click(lambda: program.find("post", "Concours citrouille"), "a post")
    program.key("Delete")
    program.until(lambda: not program.find("post", "Concours citrouille"), "the post to go")
    program.key("ctrl+q")
    program.click(lambda: program.find("button", "Enregistrer"), "the answer that saves")
    program.process.wait(20)
    check(program.process.returncode == 0, "saved, the program ends")
    check(digest(path) != before, "and what was changed is in the file")
    check(not has_post(path, "Concours citrouille"), "all of it")


def geometry(program):
    lines = run("xdotool", "getwindowgeometry", "--shell", program.window).split()
    values = dict(line.split("=") for line in lines)
    return tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))


def window_place(folder):
    """Place and size of the window outlive the program, and are fitted into the screen (1440x900)."""
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, path)
    before = digest(path)
    program = Program(folder, path, "--lang", "fr")
    run("xdotool", "windowsize", "--sync", program.window, "1100", "700")
    run("xdotool", "windowmove", "--sync", program.window, "120", "90")
    program.until(lambda: geometry(program) == (120, 90, 1100, 700), "the window at its new place")
    program.close()
    kept = settings(folder)
    check((kept["window_x"], kept["window_y"], kept["window_width"], kept["window_height"]) == (120, 90, 1100, 700),
          "the place of the window is in the settings")
    program = Program(folder, path, "--lang", "fr")
    check(geometry(program) == (120, 90, 1100, 700), "the window comes back where it was")
    program.close()
    kept.update(window_x=5000, window_y=-300, window_width=3000)
    with open(os.path.join(folder, "settings", "settings.json"), "w", encoding="utf-8") as file:
        json.dump(kept, file)
    program = Program(folder, path, "--lang", "fr")
    check(geometry(program) == (0, 0, 1440, 700), "a window of a larger desktop is brought in and made smaller")
    program.close()
    check(digest(path) == before, "nothing of it is in the project")


def zones_refused(folder):
    """A folder without time zones is not used: the window says so, as does the terminal, and the project opens."""
    zones = os.path.join(folder, "zones")
    os.mkdir(zones)
    open(os.path.join(zones, "europe"), "w", encoding="utf-8").close()
    os.environ["TANDEM_TZDATA"] = zones
    path = os.path.join(folder, "plan.tandem")
    shutil.copy(SAMPLE, path)
    program = Program(folder, path, "--lang", "fr")
    program.until(lambda: "TANDEM_TZDATA n’est pas utilisée" in program.texts(), "the warning")
    program.close()
    del os.environ["TANDEM_TZDATA"]


for test in (zones_refused, broken_file, quit_while_told, example, changed_outside, two_windows, save_then_quit, window_place):
    play(test.__name__, test)
