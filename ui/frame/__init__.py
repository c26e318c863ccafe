"""The parts of the main window around a page: menus, sidebar, status bar, notices, history of visited pages.

Know pages only through `ui.widgets.page`. Must not know workshops.
"""
