"""Painting shared by all delegates and widgets: one picture of a mark, a pill or a line of text in the whole program.

Knows `ui.theme` and `ui.safe_text`. Must not know widgets, models or what the marks stand for.

Parts come in pairs: a `…_size` that measures and a `paint_…` that draws into a rectangle of that size. Rectangles are
final: whoever lays out a row does so from the start edge with `Row` (or `mirrored`), and it comes out right in both
directions. Directions, tokens and text size are taken from `ui.theme.current()`; nothing here keeps a colour.

    row = Row(option.rect.adjusted(12, 0, -12, 0))
    paint_marker(painter, row.start(marker_size()), 2)
    paint_pill(painter, row.end(pill_size(status)), status)
    paint_line(painter, row.rest(), title, TextSize.BASE, weight=Weight.DemiBold)
"""
