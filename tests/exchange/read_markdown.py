"""Reads Markdown with cmark and writes what it found as JSON: read_markdown.py FILE.

{blocks: [[kind, text]...], others: [names of elements that are neither text nor its frame]}. A kind is "h1", "item"
or "p".
"""
import json
import subprocess
import sys
import xml.etree.ElementTree as tree

SPACE = "{http://commonmark.org/xml/1.0}"
FRAME = {"document", "heading", "paragraph", "list", "item", "text", "strong", "softbreak"}


def text_of(element):
    return "".join(one.text or "" if one.tag == SPACE + "text" else " " if one.tag == SPACE + "softbreak" else ""
                   for one in element.iter())


said = subprocess.run(["cmark", "--to", "xml", sys.argv[1]], check=True, capture_output=True).stdout
root = tree.fromstring(said)
blocks = []
for one in root:
    name = one.tag.removeprefix(SPACE)
    if name == "heading":
        blocks.append(["h" + one.get("level"), text_of(one)])
    elif name == "list":
        blocks += [["item", text_of(item)] for item in one]
    else:
        blocks.append(["p" if name == "paragraph" else name, text_of(one)])
names = {one.tag.removeprefix(SPACE) for one in root.iter()}
print(json.dumps({"blocks": blocks, "others": sorted(names - FRAME)}))
