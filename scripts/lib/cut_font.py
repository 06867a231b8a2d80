"""Cuts a font down to the characters Entente shows and writes it as WOFF2.

usage: cut_font.py FONT OUTPUT.woff2 UNICODES [--tabular] [--grid UNITS]
UNICODES: code points and ranges as pyftsubset takes them: 20-7E,A0-17F
--tabular: the digits become the font's tabular ones, so that figures line up in columns wherever
the font is used (a canvas has no setting for font features).
--grid: rounds outlines to so many units per em; a coarser grid makes a smaller file.
"""

import argparse

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

DIGITS = range(ord("0"), ord("9") + 1)
# Neither kerning, which the page turns off (the canvas draws character by character), nor marks,
# which text engines compose into the letters that the font has.
KEPT_FEATURES = []


def tabular_glyphs(font):
    """What the font's own feature `tnum` makes of each glyph."""
    table = font["GSUB"].table
    mapping = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                part = getattr(part, "ExtSubTable", part)
                mapping.update(getattr(part, "mapping", {}))
    return mapping


def bake_tabular_digits(font):
    mapping = tabular_glyphs(font)
    proportional = font.getBestCmap()
    tabular = {code: mapping[proportional[code]] for code in DIGITS}
    for table in font["cmap"].tables:
        table.cmap.update({code: tabular[code] for code in DIGITS if code in table.cmap})
    # Rounding leaves some weights' digits a unit or three apart; columns want none.
    metrics = font["hmtx"].metrics
    width = max(metrics[glyph][0] for glyph in tabular.values())
    for glyph in tabular.values():
        metrics[glyph] = (width, metrics[glyph][1])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("font")
    arguments.add_argument("output")
    arguments.add_argument("unicodes")
    arguments.add_argument("--tabular", action="store_true")
    arguments.add_argument("--grid", type=int)
    given = arguments.parse_args()

    font = TTFont(given.font)
    if given.tabular:
        bake_tabular_digits(font)
    options = subset.Options(flavor="woff2", hinting=False, desubroutinize=True,
                             layout_features=KEPT_FEATURES, notdef_outline=True, name_IDs=[0, 1, 2, 13, 14])
    options.drop_tables += ["DSIG", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(given.unicodes))
    subsetter.subset(font)
    if given.grid:
        scale_upem(font, given.grid)
    subset.save_font(font, given.output, options)


main()
