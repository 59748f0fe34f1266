"""The program in its window, used as a person would: with a real mouse and keyboard, finding things by what they say in
--ui-tree."""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BUILD = os.path.abspath(sys.argv[1])
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Failure(Exception):
    pass


def plain(text):
    """With ordinary spaces instead of wide ones and of those that do not break."""
    for space in "\u00a0\u202f\u2002":
        text = text.replace(space, " ")
    return text


def widgets_of(tree_path):
    """Nothing before the first picture."""
    try:
        with open(tree_path, encoding="utf-8") as file:
            return json.load(file)["widgets"]
    except (FileNotFoundError, json.JSONDecodeError):
        return []


class Program:
    """The program in its window, and what it says is on screen."""

    started = []
    beside = []  # processes that a scene needs besides the program; they end with it

    def __init__(self, folder, *arguments, **where):
        """Starts it with its settings in the folder. `shows` says when it is there; `cwd` where it is started; `tree` is
        the file of what it shows, for a second one beside the first; `bus` the address of a session bus, without which the
        desktop's dialogs are never asked for."""
        self.tree_path = os.path.join(folder, where.get("tree", "tree.json"))
        if os.path.exists(self.tree_path):
            os.remove(self.tree_path)
        shows = where.get("shows", lambda: self.find("cell", "mar. 13"))
        environment = dict(os.environ, LIBGL_ALWAYS_SOFTWARE="1")
        if "bus" in where:
            environment["DBUS_SESSION_BUS_ADDRESS"] = where["bus"]
        else:
            arguments = (*arguments, "--own-dialogs")
        self.process = subprocess.Popen(
            [os.path.join(BUILD, "tandem"), *arguments, "--settings", os.path.join(folder, "settings"), "--ui-tree",
             self.tree_path, "--id-seed", "7"],
            cwd=where.get("cwd"), env=environment)
        Program.started.append(self)
        self.until(shows, "the first picture", 40)
        self.window = run("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)).split()[0]

    def widgets(self):
        return widgets_of(self.tree_path)

    def find(self, role, label):
        found = [w for w in self.widgets() if w["role"] == role and label in w["label"]]
        return found[0] if found else None

    def task(self, title):
        """The row of that task, whatever spaces its title has."""
        rows = [w for w in self.widgets() if w["role"] == "task" and title in plain(w["label"])]
        return rows[0] if rows else None

    def texts(self):
        return plain(" | ".join(w["label"] + " " + w.get("value", "") for w in self.widgets()))

    def until(self, holds, what, seconds=15):
        end = time.time() + seconds
        while time.time() < end:
            if self.process.poll() is not None:
                raise Failure("the program ended while waiting for " + what)
            found = holds()
            if found:
                return found
            time.sleep(0.1)
        texts = self.texts()
        raise Failure("no sign of " + what + " in: " + texts[:1500] + " … " + texts[-1500:])

    def below(self, path_end):
        """What the part of the tree whose path ends so says, without no-break spaces; empty when it is not there."""
        heads = [w["path"] for w in self.widgets() if w["path"].split("/")[-1] == path_end]
        if not heads:
            return ""
        inside = [w for w in self.widgets() if w["path"].startswith(heads[0] + "/")]
        return plain(" | ".join(w["label"] for w in inside))

    def within(self, outer, role, label=""):
        """The first thing of that role inside the widget."""
        found = [w for w in self.widgets() if w["path"].startswith(outer["path"] + "/") and w["role"] == role
                 and label in w["label"]]
        return found[0] if found else None

    def click(self, find, what):
        x, y = self.centre(self.until(find, what))
        self.point(x, y)
        run("xdotool", "click", "1")
        time.sleep(0.2)

    def centre(self, widget):
        x, y, width, height = widget["rect"]
        return x + width // 2, y + height // 2

    def point(self, x, y):
        run("xdotool", "mousemove", "--window", self.window, str(x), str(y))
        time.sleep(0.1)

    def key(self, keys):
        # Keys as from a keyboard, not as messages to the window: they go where the focus is.
        self.focus()
        run("xdotool", "key", keys)
        time.sleep(0.2)

    def key_while_busy(self, modifier, key):
        """Held, pressed and let go, the last two before the program comes to look."""
        self.focus()
        run("xdotool", "keydown", modifier)
        time.sleep(0.3)
        self.process.send_signal(signal.SIGSTOP)
        run("xdotool", "keydown", key, "keyup", modifier, "keyup", key)
        self.process.send_signal(signal.SIGCONT)
        time.sleep(0.2)

    def type(self, text):
        """Key by key, with what has the keyboard; letters of an American keyboard only."""
        self.focus()
        run("xdotool", "type", "--delay", "25", text)
        time.sleep(0.2)

    def double_click(self, find, what):
        x, y = self.centre(self.until(find, what))
        self.point(x, y)
        run("xdotool", "click", "--repeat", "2", "--delay", "60", "1")
        time.sleep(0.2)

    def wheel_to(self, find, over, what):
        """Turns the wheel down over the widget until the thing is in view."""
        for _ in range(30):
            found = find()
            if found:
                return found
            self.point(*self.centre(over()))
            run("xdotool", "click", "--repeat", "2", "--delay", "30", "5")
            time.sleep(0.25)
        raise Failure("scrolled, and no sign of " + what)

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

    def focus(self):
        run("xdotool", "windowfocus", "--sync", self.window)
        # The server knows by now; the program hears of it a moment later.
        time.sleep(0.1)

    def day_of(self, label):
        """The cell whose part of the tree the post stands in."""
        post = self.find("post", label)
        return post["path"].split("/")[1] if post else None

    def close(self):
        self.key("ctrl+q")
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failure("the program does not end")
        check(self.process.returncode == 0, "the program ends with 0")


def play(name, scene):
    """Plays scene(folder) in a folder of its own, gone afterwards. A failure leaves a picture in the build folder, kills
    what still runs and ends with 1."""
    folder = tempfile.mkdtemp(prefix="tandem-window-")
    try:
        scene(folder)
    except Failure as failure:
        print("FAILED", name, failure, flush=True)
        run("import", "-window", "root", os.path.join(BUILD, name + "_failure.png"))
        for program in Program.started:
            if program.process and program.process.poll() is None:
                program.process.kill()
        sys.exit(1)
    finally:
        for process in Program.beside:
            if process.poll() is None:
                process.kill()
        shutil.rmtree(folder, ignore_errors=True)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check(condition, what):
    print(("ok    " if condition else "FAILED ") + what, flush=True)
    if not condition:
        raise Failure(what)
