"""Says beside the notes that were sent that the group has not confirmed them, and leads to where it can.

Knows the window and the state of a group's page. Must not know how notes are sent.
"""

from __future__ import annotations

from a87desk.i18n import _
from a87desk.reading.group_confirmed import ReadBack
from a87desk.reading.group_page import GroupPage, group_page
from a87desk.workspace import Workspace
from ui.main_window import MainWindow
from ui.session import Session
from ui.widgets.notices import Banner, BannerKind

READ_BACK, BANNER = "read_back", "unconfirmed"


def tell_unconfirmed(window: MainWindow, session: Session) -> None:
    """Show a banner where this laptop's group has words on its page that it has not confirmed."""

    def told(page: GroupPage | None) -> None:
        if page is not None and page.lines and not page.confirmed.is_confirmed:
            window.show_banner(BANNER, _banner(window, page))
        else:
            window.notices.hide_banner(BANNER)

    session.ask(_own_page, told)


def _own_page(workspace: Workspace) -> GroupPage | None:
    return group_page(workspace.read, workspace.group_id) if workspace.group_id else None


def _banner(window: MainWindow, page: GroupPage) -> Banner:
    if page.confirmed.state is ReadBack.CHANGED:
        lead = _("The page was changed since the group confirmed it.")
    else:
        lead = _("The group has not confirmed its page yet.")
    banner = Banner(BannerKind.WARN, lead, _("Read it back and send again; until then it is marked so."), closable=True)
    if any(entry.key == READ_BACK for entry in window.pages.entries()):
        banner.add_button(_("Read back"), lambda: _go(window), icon="book-open")
    return banner


def _go(window: MainWindow) -> None:
    window.notices.hide_banner(BANNER)
    window.show_page(READ_BACK)
