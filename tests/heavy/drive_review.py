"""Fills in a review page in Chromium, as a client does, and saves the answers. Arguments: the page, a folder for the
download, a file with the "id" of a post whose texts are hostile. Speaks the WebDriver protocol to chromedriver; prints
what the page shows as JSON."""
import base64
import json
import os
import re
import subprocess
import sys
import time
import urllib.request

page, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
# The driver takes a port that is free and says which.
driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
port = next(found[1] for line in driver.stdout if (found := re.search(r"successfully on port (\d+)", line)))
base = f"http://127.0.0.1:{port}"


def ask(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(base + path, data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["value"]


def wait_for(what, seconds=100):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if found := what():
                return found
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit("it took too long")


try:
    wait_for(lambda: ask("GET", "/status")["ready"])
    session = ask("POST", "/session", {"capabilities": {"alwaysMatch": {
        "browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "goog:chromeOptions": {
            "binary": "/usr/bin/chromium",
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=390,844",
                     "--host-resolver-rules=MAP * ~NOTFOUND"],
            "mobileEmulation": {"deviceMetrics": {"width": 390, "height": 844, "pixelRatio": 2}},
            "prefs": {"download.default_directory": folder}}}}})["sessionId"]
    own = f"/session/{session}"
    run = lambda script, *args: ask("POST", own + "/execute/sync", {"script": script, "args": list(args)})
    ask("POST", own + "/url", {"url": "file://" + page})
    click = lambda post, value: run(
        "var b = document.querySelector('#post-' + arguments[0] + ' input[value=' + arguments[1] + ']'); b.click();",
        post, value)
    comment = lambda post, text: run(
        "var t = document.querySelector('#post-' + arguments[0] + ' textarea'); t.value = arguments[1];"
        "t.dispatchEvent(new Event('input'));", post, text)
    ids = run("return JSON.parse(document.getElementById('plan').textContent).items.map(function (i) { return i.id; });")
    before = run("document.getElementById('save').click();"
                 "return document.querySelector('.bar p:last-child').textContent;")
    click(ids[0], "approved")
    click(ids[1], "approved")
    click(ids[1], "changes_requested")
    comment(ids[1], "Plus court </script> & \u00abmieux\u00bb \U0001f338")
    comment(ids[2], "   ")
    # What was answered is there again when the page is opened again.
    ask("POST", own + "/refresh", {})
    run("var n = document.getElementById('reviewer'); n.value = 'Claire'; n.dispatchEvent(new Event('input'));"
        "document.getElementById('save').click();")
    name = wait_for(lambda: [f for f in os.listdir(folder) if f.endswith(".json")])[0]
    shown = run("return {text: document.body.innerText, width: document.documentElement.scrollWidth,"
                " articles: document.querySelectorAll('article').length,"
                " fields: document.querySelectorAll('article fieldset').length};")
    # The answers by mail, then with comments that are cut, in the middle of an emoji or not.
    mail = lambda: run("var sent = []; navigation.addEventListener('navigate', function (e) {"
                       " sent.push(e.destination.url); }, {once: true});"
                       "document.querySelector('.bar button:not(#save)').click(); return sent;")
    links = mail()
    for begin in ("", "a"):
        comment(ids[3], begin + "\U0001f338" * 1200)
        links += mail()
    # Everything in the hostile post is clicked, and what that would start has time to.
    with open(sys.argv[3], encoding="utf-8") as file:
        hostile = json.load(file)["id"]
    shown["hostile"] = run("return document.getElementById('post-' + arguments[0]).innerText;", hostile)
    run("document.querySelectorAll('#post-' + arguments[0] + ' *').forEach(function (e) { e.click(); });", hostile)
    time.sleep(0.5)
    shown["ran"] = run("return window.ran === undefined ? null : window.ran;")
    shown["foreign"] = run("return document.querySelectorAll('[onerror], [onclick], img[src=\"x\"],"
                           " a[href^=\"javascript\"]').length;")
    fetched = [json.loads(entry["message"])["message"]["params"].get("request", {}).get("url", "")
               for entry in ask("POST", own + "/se/log", {"type": "performance"})
               if "Network.requestWillBeSent" in entry["message"]]
    shown.update(ids=ids, before=before, file=name, links=links,
                 outside=[url for url in fetched
                          if not url.startswith(("file://", "data:", "blob:", "mailto:")) and url],
                 complaints=[entry["message"] for entry in ask("POST", own + "/se/log", {"type": "browser"})
                             # Letters that no finger asked for are not begun, which is said.
                             if entry["level"] == "SEVERE" and "Not allowed to launch 'mailto:" not in entry["message"]])
    with open(os.path.join(folder, "..", "shown.png"), "wb") as picture:
        picture.write(base64.b64decode(ask("GET", own + "/screenshot")))
    print(json.dumps(shown))
    ask("DELETE", own)
finally:
    driver.terminate()
