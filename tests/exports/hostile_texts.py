"""Named texts that a file format may cut, run, refuse, or take for an order. Each goes through every writer.

After the corpus of the exchange design, section 5: controls, broken Unicode, bidi overrides, emoji, stacked marks,
markup of several languages, spreadsheet formulas, paths, and sizes nobody types but somebody pastes.
"""

from __future__ import annotations

MEGABYTE = 1_000_000
LONGEST_FIELD = 200_000
"""Characters a field takes at most; what is longer is refused at the door."""

_CONTROLS = {f"control_{code:02x}": f"before{chr(code)}after" for code in (*range(0x20), 0x7F, 0x80, 0x85, 0x9F)}

_BROKEN = {
    "nul_alone": "\x00",
    "lone_high_surrogate": "a\ud83db",
    "lone_low_surrogate": "a\ude00b",
    "surrogates_wrong_way": "\ude00\ud83d",
    "noncharacter_fffe": "a\ufffeb",
    "noncharacter_ffff": "a\uffffb",
    "noncharacter_fdd0": "a\ufdd0b",
    "noncharacter_last_plane": "a\U0010ffffb",
    "byte_order_mark": "\ufeffstart",
    "replacement_character": "a\ufffdb",
    "object_replacement": "a\ufffcb",
    "private_use": "a\ue000\U000f0000b",
    "unassigned": "a\u0378b",
    "mongolian_separator": "a\u180eb",
    "line_separator": "one\u2028two\u2029three",
    "old_line_ends": "one\rtwo\r\nthree\x0bfour\x0cfive",
}

_DIRECTIONS = {
    "right_to_left_override": "invoice\u202efdp.exe",
    "left_to_right_override": "\u202dאבג\u202c after",
    "unclosed_embedding": "\u202b unclosed",
    "unclosed_isolates": "\u2067\u2066\u2068 unclosed",
    "stray_pops": "a\u2069\u2069\u202c\u202cb",
    "deep_embeddings": "\u202b\u202a" * 100 + "deep",
    "deep_isolates": "\u2067\u2066" * 200 + "deep" + "\u2069" * 400,
    "marks_only": "\u200e\u200f\u061c",
    "hebrew": "שלום עולם",
    "arabic_vowelled": "مُحَمَّدٌ يُعَدُّ",
    "arabic_kashida": "مـــــرحـــبا",
    "arabic_ligature": "ﷺ ﷲ لا لله",
    "mixed_line": "Convention رقم 182 (C182) – सहमति 2019/20",
    "brackets_mixed": "(א[ב{ג}د]ه)",
}

_EMOJI = {
    "emoji": "ok 😀",
    "emoji_family": "👩\u200d👩\u200d👧\u200d👦",
    "emoji_flag": "🇳🇵🇲🇷",
    "emoji_tag_flag": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "emoji_skin": "👍🏿",
    "variation_selectors": "☺\ufe0f☺\ufe0e",
    "lone_joiners": "\u200d\u200c\u200d",
    "hidden_tags": "seen" + "".join(chr(0xE0000 + ord(c)) for c in "hidden"),
}

_MARKS = {
    "mark_alone": "\u0301",
    "mark_first": "\u0301abc",
    "stack_of_marks": "e" + "\u0301\u0323\u0308" * 200,
    "zalgo": "".join(c + "\u0316\u0340\u0357\u0361" * 12 for c in "forced labour"),
    "enclosing": "a\u20dd\u20e3",
    "yoruba": "Ọmọ kò gbọ́dọ̀ ṣiṣẹ́",
    "vietnamese_decomposed": "Vie\u0323\u0302t Nam tre\u0309 em",
    "hangul_jamo": "\u1112\u1161\u11ab",
    "devanagari_conjunct": "क्ष्म्य स्त्री र्‍य",
    "devanagari_stray_sign": "ि्ि",
    "sinhala": "ශ්‍රී ලංකා",
    "tamil": "தமிழ் ஸ்ரீ",
    "tifinagh": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "khmer": "ភាសាខ្មែរ",
    "mathematical": "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "wide_ligature": "﷽",
}

_MARKUP = {
    "bold": "<b>not bold</b>",
    "unclosed": "<b><i><para>",
    "image_of_passwd": "<img src='/etc/passwd'>",
    "image_file_url": '<img src="file:///etc/passwd" width="10" height="10"/>',
    "image_unc": r"<img src='\\198.51.100.7\share\a.png'>",
    "image_http": "<img src='http://198.51.100.7/a.png'>",
    "font_eval": "<font color=\"[[[__import__('os').system('true') for x in [1]]]]\">x</font>",
    "para_colour": '<para backColor="[1 for _ in ()]">x</para>',
    "ampersand": "A & B &amp; C &#x41; &nosuch;",
    "less_than": "a < b > c << d >> e",
    "cdata": "<![CDATA[ ]]> ]]>",
    "entity_bomb": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
    "script": "<script>alert(1)</script>",
    "template": "{{7*7}} {% include '/etc/passwd' %} ${7*7} #{7*7} %(x)s {0} {page} {count}",
    "markdown": "# heading\n* item\n[link](file:///etc/passwd)",
    "pdf_operators": ") Tj ET Q EMC endstream endobj (",
    "pdf_hex": "> TJ [<FEFF>] << /Type /Action /S /Launch >>",
    "sql": "'; DROP TABLE change; --",
    "shell": "$(touch /tmp/owned) `id` && rm -rf ~",
}

_FORMULAS = {
    "formula": "=1+1",
    "formula_command": "=cmd|' /C calc'!A0",
    "formula_link": '=HYPERLINK("http://198.51.100.7","click")',
    "formula_plus": "+1+1",
    "formula_minus": "-1+1",
    "formula_at": "@SUM(1,1)",
    "formula_tab": "\t=1+1",
    "formula_blank": "  =1+1",
    "formula_newline": "\n=1+1",
    "formula_full_width": "\uff1d1+1",
    "formula_zero_width": "\u200b=1+1",
    "error_word": "#N/A",
    "number_word": "1e5",
    "leading_zeros": "007",
    "apostrophe": "'quoted",
    "long_number": "123456789012345678901234567890",
    "boolean_word": "TRUE",
    "date_word": "1/2/2019",
    "xml_escape_lookalike": "_x0041_ and _x000D_",
    "quotes": '"a"","b\'',
}

_PATHS = {
    "path_up": "../../etc/passwd",
    "path_windows": r"C:\Windows\system32\con",
    "device_name": "CON",
    "device_port": "com1",
    "dots": "..",
    "trailing_dots": "name. . .",
    "sheet_name_characters": r"a/b\c?d*e[f]g:h",
    "sheet_name_quotes": "'History'",
    "slashes": "////",
}

_SHAPES = {
    "empty": "",
    "blank": " ",
    "blanks": " " * 3000,
    "tabs": "\t\t\t",
    "newlines": "\n" * 200,
    "newline_ends": "\nmiddle\n",
    "no_break_spaces": "\u00a0" * 300,
    "zero_width_spaces": "a\u200b" * 500,
    "soft_hyphens": "re\u00adha\u00adbi\u00adli\u00adta\u00adtion " * 40,
    "title_300": "Working group on the garment and cotton sector " * 7,
    "word_5000": "x" * 5000,
    "chinese_unbroken": "中国工会" * 300,
    "arabic_unbroken": "س" * 3000,
    "lines_2000": "line\n" * 2000,
}

HOSTILE: dict[str, str] = {
    **_CONTROLS,
    **_BROKEN,
    **_DIRECTIONS,
    **_EMOJI,
    **_MARKS,
    **_MARKUP,
    **_FORMULAS,
    **_PATHS,
    **_SHAPES,
}

HUGE: dict[str, str] = {
    "megabyte_of_words": "forced labour and child labour " * (MEGABYTE // 31),
    "megabyte_unbroken": "x" * MEGABYTE,
    "megabyte_of_blanks": " " * MEGABYTE + "»",
    "field_of_marks": "e" + "\u0301" * LONGEST_FIELD,
    "field_of_arabic": "العمل الجبري " * (LONGEST_FIELD // 13),
    "field_of_isolates": "\u2068" * LONGEST_FIELD,
    "field_of_brackets": "(a)" * (LONGEST_FIELD // 3) + "א",
    "field_of_pairs": "\u2067(\u2069" * (LONGEST_FIELD // 3) + "א",
}
