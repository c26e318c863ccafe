"""Building blocks of every page, in the house look. They know nothing of workshops.

Each block paints itself with `ui.painting`, follows `theme.changed`, shows words as plain text, can be reached by
keyboard, and has a name for screen readers. Pages put blocks together; they do not style them.
"""
