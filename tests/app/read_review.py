"""Reads a review page from standard input with Python's own HTML parser, and prints JSON: the articles with the text
that a reader sees in each of their parts, the data of its script, everything that could fetch or run something, what
can be filled in without its script, what it says then, and its policy about contents."""
import base64
import json
import sys
from html.parser import HTMLParser


class Page(HTMLParser):
    VOID = {"meta", "input", "br", "img", "link"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.articles, self.data, self.scripts, self.outside, self.title = [], [], "", 0, [], ""
        self.campaigns, self.controls, self.no_script, self.policies = [], [], "", []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag not in self.VOID:
            self.stack.append((tag, given))
        # A picture of the page's own, and nothing but that.
        own = tag == "img" and given.get("src", "").startswith("data:image/jpeg;base64,")
        if own:
            picture = base64.b64decode(given["src"].split(",", 1)[1], validate=True)
            self.articles[-1]["pictures"].append({"bytes": len(picture), "jpeg": picture[:2] == b"\xff\xd8",
                                                  "alt": given.get("alt")})
        for name, value in attrs:
            if own and name == "src":
                continue
            if name in ("src", "action", "data", "poster", "srcset") or name.startswith("on"):
                self.outside.append(f"{tag} {name}={value}")
            if name == "href" and (tag != "a" or not value.startswith(("http://", "https://", "mailto:"))):
                self.outside.append(f"{tag} {name}={value}")
        if not own and tag in ("img", "iframe", "object", "embed", "link", "form", "base"):
            self.outside.append(tag)
        if tag in ("input", "button", "textarea", "select") and "disabled" not in given or "contenteditable" in given:
            self.controls.append(tag)
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(given.get("content"))
        if tag == "article":
            self.articles.append({"id": given["id"], "title": "", "text": [], "links": [], "steps": "", "pictures": [],
                                  "media": [], "channels": []})
        if tag == "li":
            self.campaigns.append("")
        if given.get("class") == "media":
            self.articles[-1]["media"].append("")
        if tag == "script":
            self.scripts += 1
        if tag == "a":
            self.articles[-1]["links"].append(given["href"])
        if given.get("class") == "text" and self.articles:
            self.articles[-1]["text"].append("")

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not self.stack:
            return
        tag, given = self.stack[-1]
        if tag == "script" and given.get("type") == "application/json":
            self.data += data
        elif any(name == "noscript" for name, _ in self.stack):
            self.no_script += data
        elif tag == "title":
            self.title += data
        elif tag == "h3":
            self.articles[-1]["title"] += data
        elif given.get("class") == "text":
            self.articles[-1]["text"][-1] += data
        elif given.get("class") == "media":
            self.articles[-1]["media"][-1] += data
        elif tag == "li":
            self.campaigns[-1] += data
        elif given.get("class") == "quiet" and len(self.stack) > 1 and self.stack[-2][1].get("class") == "own":
            self.articles[-1]["channels"].append(data)


page = Page()
page.feed(sys.stdin.buffer.read().decode("utf-8"))
page.close()
json.dump({"title": page.title, "articles": page.articles, "plan": json.loads(page.data), "scripts": page.scripts,
           "outside": page.outside, "campaigns": page.campaigns, "controls": page.controls,
           "no_script": page.no_script.strip(), "policies": page.policies}, sys.stdout)
