"""Does what the page asks of the open workshop and says at its foot what was done.

Knows commands and the surroundings of a page. Must not know any list.
"""

from __future__ import annotations

from collections.abc import Callable

from a87desk.commands.command import Command
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.workspace import Workspace
from ui.context import Context
from ui.widgets.headers import HintBar


class Acting:
    """Every act is told at the foot with the key that takes it back."""

    def __init__(self, context: Context, foot: HintBar) -> None:
        self._context, self._foot = context, foot

    def run(self, command: Command, offer: bool = False) -> None:
        """Run a command; what is easily done by mistake is also offered to be taken back."""

        def done(changes: ChangeSet) -> None:
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)

        self.act(lambda file: file.run(command), done)

    def act(
        self,
        act: Callable[[Workspace], ChangeSet],
        done: Callable[[ChangeSet], None] | None = None,
        lost: Callable[[], None] | None = None,
    ) -> None:
        """Do it on the thread of the file; `lost` hears when it could not be saved."""

        def saved(changes: ChangeSet) -> None:
            if changes.act is not None:
                self._foot.set_end(changes.label, "undo-2", "Ctrl Z")
            if done is not None:
                done(changes)

        def failed(problem: A87Error) -> None:
            if lost is not None:
                lost()
            self._context.show_problem(problem)

        self._context.session.act(act, saved, failed)

    def tell(self, words: str) -> None:
        """Say a sentence at the foot."""
        self._foot.set_end(words, "info")
