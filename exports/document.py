"""The block model: what a document says, in order, before any format draws it.

One model feeds PDF and Word, so the two cannot disagree. Knows headings, paragraphs, lists, tables and the marks of
groups (numbered squares) and themes (numbered circles). Must not know fonts, points, reportlab or Word.

Every text is plain: nothing in it is markup. A newline in it is a line break. Each paragraph, list item and table
cell takes its direction from its first strong letter, else from the document. The words of the program (headings,
"Contents", "5 of 18") come in the document's language from whoever builds the document; writers translate nothing.

    Document(
        title="NGO Forum – Alliance 8.7",
        language="en",
        header=RunningHeader("NGO Forum – Alliance 8.7 · Outcome report", "DRAFT 2 · 13 September 2017"),
        blocks=(
            Cover("NGO Forum – Alliance 8.7", "Outcome report", facts=("Nairobi", "11–13 September 2017")),
            Contents("Contents"),
            Heading(1, "What the groups have in common", key="consensus"),
            Paragraph("Five breakout groups gave 25 recommendations."),
            Table(
                columns=(TableColumn("Theme", 3), TableColumn("Raised by groups", 2)),
                rows=(TableRow(("Map what already exists first", GroupStrip.of((2, 3, 4), total=5))),),
            ),
            Heading(2, "Map what already exists first", key="theme-6", mark=ThemeMark(6)),
            Recommendation(2, "Conduct national scoping exercises.", code="2.1"),
        ),
    )
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from exports.form_blocks import BlankRow, CardSheet, DoorSign, TableSign, WritingSpace
    from exports.matrix_block import Matrix
    from exports.picture_block import Bars, Picture
    from exports.slide_block import Slide


class Direction(StrEnum):
    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"
    SLIDE = "slide"
    """16:9 across, for a screen."""


PRINTED = (Paper.A4, Paper.LETTER)
"""The papers that come out of a printer."""


class Align(StrEnum):
    """Where a column's text stands: START and END follow the direction of the cell's own words."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Tone(StrEnum):
    """What a badge or box means; its colour follows, and the words in it say the same."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    ATTENTION = "attention"
    REFUSED = "refused"
    ADVICE = "advice"
    CONFIDENTIAL = "confidential"


# --- inside a line ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `quiet` is for second lines and hints; `highlight` marks shared words, underlined too."""

    text: str
    strong: bool = False
    quiet: bool = False
    highlight: bool = False


@dataclass(frozen=True, slots=True)
class GroupMark:
    """The numbered square of a breakout group. `number` None: the group is not known (dashed, empty).

    `raised` False draws it dashed: this group did not raise the idea.
    """

    number: int | None
    raised: bool = True


@dataclass(frozen=True, slots=True)
class ThemeMark:
    """The numbered circle of a theme."""

    number: int


@dataclass(frozen=True, slots=True)
class GroupStrip:
    """All groups of the workshop in order: filled = raised the idea, dashed = did not.

    `spoken` is the sentence for screen readers and for copying, such as "Groups 2, 3 and 4 of 5";
    empty: the raised numbers.
    """

    marks: tuple[GroupMark, ...]
    spoken: str = ""

    @classmethod
    def of(cls, raised: tuple[int, ...] | frozenset[int], total: int, spoken: str = "") -> GroupStrip:
        """Return the strip of groups 1 to `total`."""
        return cls(tuple(GroupMark(number, number in raised) for number in range(1, total + 1)), spoken)


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word in a tinted pill: a status, "not yet", "confidential"."""

    text: str
    tone: Tone = Tone.NEUTRAL


Inline: TypeAlias = str | Run | GroupMark | ThemeMark | GroupStrip | Badge
Content: TypeAlias = Inline | tuple[Inline, ...]
"""A text, one inline thing, or several in reading order. Nothing is put between them: write the blanks."""


# --- blocks -----------------------------------------------------------------------------------------------------


class ParagraphStyle(StrEnum):
    BODY = "body"
    LEAD = "lead"
    """The sentence that opens a section, a little larger."""
    QUIET = "quiet"
    """A second line under a heading, in the second ink."""
    SMALL = "small"
    """Sources, disclaimers, remarks under a table."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; it enters the contents, the bookmarks and the screen reader's outline.

    `key` is unique in the document and finds the heading again (contents, page numbers). Numbers such as "3" or
    "3.1" are given by `outline`. `mark` stands before the words: a theme's circle or a group's square.
    """

    level: int
    text: str
    key: str
    numbered: bool = False
    mark: ThemeMark | GroupMark | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 3:
            raise ValueError(f"heading level {self.level} is not 1, 2 or 3")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words. `leads`: a small title outside the contents; it stays with the first lines that follow.

    `by_program`: the program put these words together from the facts; a person may take them over.
    """

    content: Content
    style: ParagraphStyle = ParagraphStyle.BODY
    leads: bool = False
    by_program: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    content: Content
    items: tuple[ListItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted or numbered list; sub-lists inherit nothing and are bulleted."""

    items: tuple[ListItem, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`share` is the part of the width this column takes, in any unit: 3 beside 1 is three quarters."""

    heading: Content
    share: float
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class TableRow:
    """One cell for each column, in the order of reading (mirrored in a right-to-left document)."""

    cells: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class SpanRow:
    """A row over all columns that names the rows under it, such as a pillar in a roadmap."""

    content: Content


@dataclass(frozen=True, slots=True)
class Table:
    """A table with thin rules. The header row comes again on each page; it is left out when all headings are empty.

    A row taller than a page goes on over the next ones. Tables to be written in have a `grid`, lines between columns,
    and rows of a least height in millimetres; a `dense` one has less white in its rows.

    Raises: ValueError for a row with another number of cells than there are columns.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow | SpanRow, ...]
    repeat_header: bool = True
    grid: bool = False
    least_row_mm: float = 0.0
    dense: bool = False

    def __post_init__(self) -> None:
        if not self.columns or min(column.share for column in self.columns) <= 0:
            raise ValueError("a table needs columns, each with a share above 0")
        for row in self.rows:
            if isinstance(row, TableRow) and len(row.cells) != len(self.columns):
                raise ValueError(f"a row of {len(row.cells)} cells in a table of {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A group's own words: its square before them, the code ("2.1") after them, an optional quiet line under them.

    `group` None: the plenary's words, behind a plain bullet.
    """

    group: int | None
    content: Content
    code: str
    detail: Content = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words quoted from a person or paper, with a bar at the start edge; `source` may be empty."""

    content: Content
    source: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A tinted box: a decision, a warning, a disclaimer. `title` may be empty."""

    content: Content
    title: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """A row of large numbers with a word under each, such as ("25", "recommendations"); 2 to 5 look well."""

    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `facts` are lines such as place, dates, hosts; `small_print` stands at the foot.

    `masthead` are lines above the title: the country and the ministry whose document it is. `banner` is the status in
    a tinted bar, such as "Draft 2 for comments"; empty: no bar.
    """

    title: str
    subtitle: str = ""
    facts: tuple[str, ...] = ()
    banner: str = ""
    small_print: tuple[str, ...] = ()
    masthead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, headings of level 1 to `depth`, with page numbers and links."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block: TypeAlias = (
    "Heading | Paragraph | ListBlock | Table | Recommendation | Quote | Callout | KeyFigures | Cover | Contents"
    " | PageBreak | Matrix | Picture | Bars | Slide | BlankRow | WritingSpace | CardSheet | TableSign | DoorSign"
)
"""`Matrix` is a drawing (`exports.matrix_block`), `Picture` and `Bars` stand in `exports.picture_block`, `Slide` in
`exports.slide_block`, the last five are forms and signs (`exports.form_blocks`)."""


# --- the document -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RunningHeader:
    """The line at the head of every page but the cover: what it is at the start, which version at the end."""

    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    `language` is a BCP 47 tag ("en", "ar", "ne"). `direction` lays out pages, lists and tables; people's words keep
    their own. `author` is a role ("Facilitator"), never a person's name. `page_of` is the page number's sentence
    with the places {page} and {count}.

    Raises: ValueError when two headings have the same key.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    direction: Direction = Direction.LEFT_TO_RIGHT
    header: RunningHeader = RunningHeader()
    author: str = ""
    page_of: str = "{page} / {count}"
    paper: Paper = Paper.A4

    def __post_init__(self) -> None:
        keys = [block.key for block in self.blocks if isinstance(block, Heading)]
        twice = {key for key in keys if keys.count(key) > 1} if len(set(keys)) < len(keys) else None
        if twice:
            raise ValueError(f"headings share the keys {sorted(twice)}")


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading with its number: "3", "3.1", or "" where it has none."""

    heading: Heading
    number: str


def outline(document: Document) -> Iterator[OutlineEntry]:
    """Yield the headings in order with their numbers, the same for every writer and for the screen."""
    counts = [0, 0, 0]
    for heading in document.blocks:
        if isinstance(heading, Heading):
            yield OutlineEntry(heading, _next_number(counts, heading) if heading.numbered else "")


def _next_number(counts: list[int], heading: Heading) -> str:
    counts[heading.level - 1] += 1
    counts[heading.level :] = [0] * (3 - heading.level)
    return ".".join(str(count) for count in counts[: heading.level] if count)
