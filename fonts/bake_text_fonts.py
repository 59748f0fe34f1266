"""Bakes Inter for the program: figures of one width by default, and only the letters a calendar needs.

bake_text_fonts.py FOLDER_WITH_INTER OUTPUT_FOLDER

The tabular digits are put into the character map itself (the substitution of OpenType's "tnum"), because the
interface draws characters by code and knows no OpenType features: columns must not jitter while something is dragged.
"""

import glob
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")

RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, Latin-1, Latin Extended A and B
    (0x0259, 0x0259), (0x02B0, 0x02FF), (0x0300, 0x036F),  # modifiers, combining marks
    (0x0370, 0x03FF), (0x0400, 0x052F),  # Greek, Cyrillic
    (0x1E00, 0x1EFF), (0x2000, 0x206F),  # Latin Extended Additional, punctuation
    (0x2070, 0x209F), (0x20A0, 0x20CF),  # superscripts, currency
    (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),  # letterlike, fractions, arrows, operators
    (0x2500, 0x25FF), (0x2600, 0x27BF),  # boxes and shapes, a few signs
    (0xFFFD, 0xFFFD),
)


def single_substitutions(font, feature):
    """Glyph name -> glyph name of a single-substitution feature."""
    table = font["GSUB"].table
    lookups = set()
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == feature:
            lookups.update(record.Feature.LookupListIndex)
    found = {}
    for index in sorted(lookups):
        for entry in table.LookupList.Lookup[index].SubTable:
            found.update(getattr(getattr(entry, "ExtSubTable", entry), "mapping", {}))
    return found


def make_figures_tabular(font):
    """Lets every character that "tnum" covers mean its tabular form."""
    tabular = single_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: tabular.get(glyph, glyph) for code, glyph in table.cmap.items()}
    digits = [font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)]
    widths = [font["hmtx"][glyph][0] for glyph in digits]
    if max(widths) - min(widths) > font["head"].unitsPerEm // 500:
        raise SystemExit(f"the digits did not become tabular: widths {widths}")
    for glyph in digits:  # some weights are off by a unit or two
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def bake(source, target):
    font = TTFont(source)
    make_figures_tabular(font)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.save(target)


def main():
    source_folder, target_folder = sys.argv[1:3]
    for weight in WEIGHTS:
        found = sorted(glob.glob(os.path.join(source_folder, f"Inter-{weight}.[ot]tf")))
        if not found:
            raise SystemExit(f"Inter-{weight} is not in {source_folder}")
        bake(found[0], os.path.join(target_folder, f"inter_{weight.lower()}{os.path.splitext(found[0])[1]}"))


main()
