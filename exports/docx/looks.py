"""The styles of a Word document, each once: what a secretary changes to change the look of the whole document.

Knows names, sizes, inks and distances of styles. Must not know blocks nor how Word writes a style down.
Built-in names ("heading 1", "List Bullet") are Word's own, so that it shows them in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass

from exports.document import ParagraphStyle, Tone
from exports.pdf.style import (
    BLOCK_GAP,
    BODY,
    BOX_PADDING,
    CONTENTS_LEVELS,
    COVER_BANNER,
    COVER_FACT,
    COVER_MASTHEAD,
    COVER_SUBTITLE,
    COVER_TITLE,
    FIGURE,
    FIGURE_WORD,
    FOOT,
    GROUP_COLOURS,
    HAIRLINE,
    HEADER_START,
    HEADINGS,
    INDENT,
    MARK_INDENT,
    PARAGRAPH_GAP,
    PARAGRAPHS,
    QUOTE,
    RULE,
    SMALL,
    SPACE_AFTER_HEADING,
    SPACE_BEFORE_HEADING,
    TABLE,
    TABLE_HEAD,
    TABLE_SPAN,
    TONES,
    TextStyle,
    Token,
)


@dataclass(frozen=True, slots=True)
class Edge:
    """A line at an edge of a paragraph; `start` is the side where reading begins. `space` is the white inside it."""

    side: str
    ink: Token
    width: float = HAIRLINE
    space: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph style. Lengths are points;

    `outline` is the level in the outline from 1. `exact`: the line has this height whatever stands in it.
    """

    key: str
    name: str
    text: TextStyle = BODY
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    hanging: float = 0.0
    end_indent: float = 0.0
    keep_next: bool = False
    outline: int = 0
    ground: Token = ""
    edges: tuple[Edge, ...] = ()
    centred: bool = False
    at_end: bool = False
    tabs: tuple[tuple[str, float], ...] = ()
    exact: bool = False
    base: str = "Normal"
    following: str = ""


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """A character style; a `ground` is the shade behind the words, a `box` the line round them."""

    key: str
    name: str
    ink: Token = ""
    strong: bool = False
    ground: Token = ""
    box: Token = ""
    dashed: bool = False
    underlined: bool = False
    box_width: float = HAIRLINE
    size: float = 0.0


_BOX = BOX_PADDING
BAR = 2.5
_SIGN_TITLE, _SIGN_LINE = 25.0, 11.5


def _box(ground: Token, bar: Token) -> tuple[Edge, ...]:
    """Return the edges of a tinted box: the bar at the start, the others in the colour of the ground for its white."""
    return (
        Edge("top", ground, HAIRLINE, _BOX - 3),
        Edge("start", bar, BAR, _BOX),
        Edge("bottom", ground, HAIRLINE, _BOX - 3),
        Edge("end", ground, HAIRLINE, _BOX + 2),
    )


def _callout(tone: Tone) -> ParagraphLook:
    ground, ink = TONES[tone]
    return ParagraphLook(
        f"Callout{tone.value.title()}",
        f"Callout {tone.value}",
        after=0.0,
        indent=_BOX + BAR,
        end_indent=_BOX + BAR,
        ground=ground,
        edges=_box(ground, ink),
    )


def _headings() -> tuple[ParagraphLook, ...]:
    return tuple(
        ParagraphLook(
            f"Heading{level}",
            f"heading {level}",
            HEADINGS[level],
            SPACE_BEFORE_HEADING[level],
            SPACE_AFTER_HEADING[level],
            keep_next=True,
            outline=level,
            following="BodyText",
        )
        for level in (1, 2, 3)
    )


def _contents(width: float) -> tuple[ParagraphLook, ...]:
    indents, gaps = {1: 0.0, 2: 24.0, 3: 50.0}, {1: 8.0, 2: 2.5, 3: 1.5}
    return tuple(
        ParagraphLook(
            f"TOC{level}",
            f"toc {level}",
            CONTENTS_LEVELS[level],
            gaps[level],
            indent=indents[level] + 24.0,
            hanging=24.0,
            tabs=(("left", indents[level] + 24.0), ("right", width)),
        )
        for level in (1, 2, 3)
    )


def paragraph_looks(width: float) -> tuple[ParagraphLook, ...]:
    """Return the paragraph styles for a text width in points."""
    body, quiet, lead = (
        PARAGRAPHS[ParagraphStyle.BODY],
        PARAGRAPHS[ParagraphStyle.QUIET],
        PARAGRAPHS[ParagraphStyle.LEAD],
    )
    return (
        ParagraphLook("Normal", "Normal", body, base=""),
        ParagraphLook("BodyText", "Body Text", body, after=PARAGRAPH_GAP),
        ParagraphLook("Lead", "Lead", lead, after=PARAGRAPH_GAP),
        ParagraphLook("Quiet", "Quiet", quiet, after=PARAGRAPH_GAP),
        ParagraphLook("Small", "Small", SMALL, after=PARAGRAPH_GAP),
        *_headings(),
        ParagraphLook("Title", "Title", COVER_TITLE, following="Subtitle"),
        ParagraphLook("Subtitle", "Subtitle", COVER_SUBTITLE, before=6.0),
        ParagraphLook(
            "CoverBar",
            "Cover Bar",
            BODY,
            92.0,
            18.0,
            exact=True,
            edges=(Edge("bottom", "acc", 4.0),),
            end_indent=width - 44.0,
        ),
        ParagraphLook("CoverBanner", "Cover Banner", COVER_BANNER, before=22.0),
        ParagraphLook(
            "CoverRule", "Cover Rule", TextStyle(4.0, 12.0), 0.0, 10.0, exact=True, edges=(Edge("bottom", "line2"),)
        ),
        ParagraphLook("CoverFact", "Cover Fact", COVER_FACT, before=3.0),
        ParagraphLook("CoverMasthead", "Cover Masthead", COVER_MASTHEAD),
        ParagraphLook("CoverSmall", "Cover Small", SMALL, before=5.0),
        ParagraphLook("TOCHeading", "TOC Heading", HEADINGS[1], after=SPACE_AFTER_HEADING[1], keep_next=True),
        *_contents(width),
        ParagraphLook(
            "Header", "header", HEADER_START, edges=(Edge("bottom", "ink", RULE, 4.0),), tabs=(("right", width),)
        ),
        ParagraphLook("Footer", "footer", FOOT, at_end=True),
        ParagraphLook("ListBullet", "List Bullet", body, after=3.0),
        ParagraphLook("ListNumber", "List Number", body, after=3.0),
        ParagraphLook(
            "Recommendation",
            "Recommendation",
            body,
            before=2.0,
            after=6.0,
            indent=MARK_INDENT,
            hanging=MARK_INDENT,
            tabs=(("left", MARK_INDENT),),
        ),
        ParagraphLook(
            "RecommendationDetail",
            "Recommendation Detail",
            TextStyle(SMALL.size, SMALL.leading, "ink2"),
            after=6.0,
            indent=MARK_INDENT,
        ),
        ParagraphLook(
            "Quote",
            "Quote",
            QUOTE,
            indent=INDENT,
            end_indent=INDENT,
            edges=(Edge("start", "line2", BAR, INDENT - BAR - 1),),
        ),
        ParagraphLook(
            "QuoteSource",
            "Quote Source",
            SMALL,
            indent=INDENT,
            end_indent=INDENT,
            edges=(Edge("start", "line2", BAR, INDENT - BAR - 1),),
        ),
        *(_callout(tone) for tone in Tone),
        ParagraphLook("TableText", "Table Text", TABLE),
        ParagraphLook("TableHead", "Table Head", TABLE_HEAD, keep_next=True),
        ParagraphLook("TableSpan", "Table Span", TABLE_SPAN, keep_next=True),
        ParagraphLook("Gap", "Gap", TextStyle(1.0, BLOCK_GAP), exact=True),
        ParagraphLook("FigureNumber", "Figure Number", FIGURE, before=4.0, keep_next=True),
        ParagraphLook("FigureWord", "Figure Word", FIGURE_WORD),
        ParagraphLook("Picture", "Picture", body, before=4.0, after=4.0, keep_next=True),
        ParagraphLook("Caption", "caption", SMALL, after=PARAGRAPH_GAP),
        ParagraphLook("Bar", "Bar", TextStyle(1.0, 9.0), exact=True, ground="acc"),
        ParagraphLook("BlankLabel", "Blank Label", TextStyle(8.0, 11.0, "ink2"), keep_next=True),
        ParagraphLook("BlankLine", "Blank Line", body, before=8.0, end_indent=14.0, edges=(Edge("bottom", "ctl"),)),
        ParagraphLook(
            "WritingLine",
            "Writing Line",
            TextStyle(8.0, 24.0),
            exact=True,
            edges=(Edge("bottom", "ctl"), Edge("between", "ctl")),
        ),
        ParagraphLook(
            "WritingWords",
            "Writing Words",
            body,
            before=PARAGRAPH_GAP,
            indent=30.0,
            hanging=30.0,
            tabs=(("left", 30.0),),
            keep_next=True,
        ),
        *_signs(),
        *_slides(),
    )


def _signs() -> tuple[ParagraphLook, ...]:
    found = []
    for name, factor, before in (("Card", 1.0, 0.0), ("Table Sign", 2.2, 300.0), ("Door Sign", 2.8, 120.0)):
        key = name.replace(" ", "")
        title, line = _SIGN_TITLE * factor, _SIGN_LINE * factor
        found += [
            ParagraphLook(
                f"{key}Headline", f"{name} Headline", TextStyle(line * 0.7, line, "ink2"), before, centred=True
            ),
            ParagraphLook(
                f"{key}Title", f"{name} Title", TextStyle(title, title * 1.15, strong=True), before=6.0, centred=True
            ),
            ParagraphLook(f"{key}Line", f"{name} Line", TextStyle(line, line * 1.25, "ink2"), centred=True),
        ]
    return tuple(found)


def _slides() -> tuple[ParagraphLook, ...]:
    edges = tuple(Edge(side, "acc", HAIRLINE, 6.0) for side in ("top", "start", "bottom", "end"))
    return (
        ParagraphLook(
            "SlideTitle",
            "Slide Title",
            TextStyle(30.0, 38.0, "on-acc", strong=True),
            after=10.0,
            indent=7.0,
            end_indent=7.0,
            ground="acc",
            edges=edges,
            keep_next=True,
        ),
        ParagraphLook("SlideLine", "Slide Line", TextStyle(14.0, 20.0, "ink2"), after=10.0),
        ParagraphLook(
            "SlideHeading", "Slide Heading", TextStyle(16.0, 22.0, "acc", strong=True), after=4.0, keep_next=True
        ),
        ParagraphLook(
            "SlideItem",
            "Slide Item",
            TextStyle(14.0, 20.0),
            after=4.0,
            indent=INDENT,
            hanging=INDENT,
            tabs=(("left", INDENT),),
        ),
    )


def character_looks() -> tuple[CharacterLook, ...]:
    """Return the character styles."""
    return (
        CharacterLook("Strong", "Strong", strong=True),
        CharacterLook("QuietWords", "Quiet Words", "ink3"),
        CharacterLook("SharedWords", "Shared Words", "hl-x", ground="hl", underlined=True),
        CharacterLook("Hyperlink", "Hyperlink"),
        CharacterLook("Code", "Code", strong=True),
        CharacterLook("HeaderEnd", "Header End", "ink2", strong=True),
        CharacterLook("BannerWords", "Banner Words", "warn", True, "warn-t", "warn-t", box_width=4.5),
        CharacterLook("ThemeMark", "Theme Number", "ink"),
        CharacterLook("ThemeCommon", "Theme Number, Common", "acc", strong=True, size=15.0),
        CharacterLook("ThemeNotCommon", "Theme Number, Not Common", "ink3", underlined=True, size=15.0),
        CharacterLook("GroupNotRaised", "Group That Did Not Raise It", "ink3", box="ctl", dashed=True),
        *(
            CharacterLook(f"Group{number}", f"Group {number}", f"g{number}o", True, f"g{number}", f"g{number}")
            for number in range(1, GROUP_COLOURS + 1)
        ),
        *(
            CharacterLook(f"Badge{tone.value.title()}", f"Badge {tone.value}", ink, True, ground)
            for tone, (ground, ink) in TONES.items()
        ),
        *(
            CharacterLook(f"CalloutTitle{tone.value.title()}", f"Callout Title {tone.value}", ink, True)
            for tone, (_ground, ink) in TONES.items()
        ),
    )
