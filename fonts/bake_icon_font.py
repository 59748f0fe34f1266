"""Subsets Lucide to the icons the program names and writes the header that names them.

bake_icon_font.py ICONS_TXT LUCIDE_FOLDER OUTPUT_TTF OUTPUT_HPP
"""

import difflib
import json
import logging
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

# Words that C++ keeps for itself, among the names icons have.
KEYWORDS = {"break", "case", "continue", "default", "delete", "export", "import", "module", "new", "operator",
            "register", "signed", "static", "switch", "template", "this", "union"}


def read_names(path):
    with open(path, encoding="utf-8") as lines:
        names = [line.split("#")[0].strip() for line in lines]
    return sorted({name for name in names if name})


def identifier(name):
    word = name.replace("-", "_")
    if word in KEYWORDS:
        return word + "_"
    return "n" + word if word[0].isdigit() else word


def check_names(names, codes, path):
    unknown = [name for name in names if name not in codes]
    for name in unknown:
        near = ", ".join(difflib.get_close_matches(name, codes, 3))
        print(f"{path}: Lucide has no icon '{name}'" + (f"; near: {near}" if near else ""), file=sys.stderr)
    if unknown:
        raise SystemExit(1)


def write_header(names, codes, path):
    lines = [
        "// Written by fonts/bake_icon_font.py from fonts/icons.txt.",
        "#pragma once",
        "",
        "// Each name is the UTF-8 text of one glyph of the icon font.",
        "namespace tandem::icons {",
        "",
    ]
    for name in names:
        text = "".join(f"\\x{byte:02x}" for byte in chr(codes[name]).encode("utf-8"))
        lines.append(f'inline constexpr const char* {identifier(name)} = "{text}";')
    lines += ["", "}  // namespace tandem::icons", ""]
    with open(path, "w", encoding="utf-8") as header:
        header.write("\n".join(lines))


def set_left_sides(font):
    """Lucide's outlines and its table of left sides both claim to begin at 0. Saving measures the outlines anew; with
    the table as it was, every icon would be moved to the left edge of its square."""
    outlines, metrics = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        outline = outlines[name]
        outline.recalcBounds(outlines)
        metrics[name] = (metrics[name][0], getattr(outline, "xMin", 0))


def write_font(codes, source, target):
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it remarks on two spare bytes in Lucide's name table
    font = TTFont(source)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    set_left_sides(font)
    font.save(target)


def main():
    icons_txt, lucide, font_path, header_path = sys.argv[1:5]
    with open(os.path.join(lucide, "codepoints.json"), encoding="utf-8") as text:
        codes = json.load(text)
    names = read_names(icons_txt)
    check_names(names, codes, icons_txt)
    write_font([codes[name] for name in names], os.path.join(lucide, "lucide.ttf"), font_path)
    write_header(names, codes, header_path)


main()
