"""A display with screens that can be plugged in and out: Xvfb, and monitors set through RandR 1.5.

Knows X through ctypes. Must not know the program. `MISSING` says what is not installed, "" when all is there.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
from types import TracebackType

_LIBRARIES = (
    "X11", "Xrandr", "xkbcommon-x11", "xcb-cursor", "xcb-icccm", "xcb-image", "xcb-keysyms", "xcb-randr",
    "xcb-render-util", "xcb-shape",
)  # fmt: skip


def _missing() -> str:
    absent = [] if shutil.which("Xvfb") else ["Xvfb"]
    return ", ".join([*absent, *(f"lib{name}" for name in _LIBRARIES if ctypes.util.find_library(name) is None)])


MISSING = _missing()


class _Monitor(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("outputs_count", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("width_mm", ctypes.c_int),
        ("height_mm", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class _Resources(ctypes.Structure):
    _fields_ = (
        ("timestamp", ctypes.c_ulong),
        ("config_timestamp", ctypes.c_ulong),
        ("crtcs_count", ctypes.c_int),
        ("crtcs", ctypes.POINTER(ctypes.c_ulong)),
        ("outputs_count", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class XServer:
    """A display of its own, gone with whoever made it.

    One of the screens carries the server's only output, or the server would make up one more.
    """

    def __init__(self, width: int, height: int) -> None:
        read, write = os.pipe()
        size = f"{width}x{height}x24"
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-terminate"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            got = os.read(read, 16)
            if not got:
                raise RuntimeError("Xvfb did not start")
            number += got
        os.close(read)
        self.display = f":{number.decode().strip()}"
        self._x, self._randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
        self._declare()
        self._connection = self._x.XOpenDisplay(self.display.encode())
        self._root = self._x.XDefaultRootWindow(self._connection)
        resources = self._randr.XRRGetScreenResources(self._connection, self._root)
        self._output = resources.contents.outputs[0]

    def plug(self, name: str, box: tuple[int, int, int, int], *, carries_output: bool = False) -> None:
        """Add a screen at (x, y, width, height)."""
        x, y, width, height = box
        outputs = (ctypes.c_ulong * 1)(self._output)
        monitor = _Monitor(
            self._atom(name), int(carries_output), 0, int(carries_output), x, y, width, height, width // 4, height // 4,
            ctypes.cast(outputs, ctypes.POINTER(ctypes.c_ulong)) if carries_output else None,
        )  # fmt: skip
        self._randr.XRRSetMonitor(self._connection, self._root, ctypes.byref(monitor))
        self._x.XSync(self._connection, 0)

    def unplug(self, name: str) -> None:
        """Take a screen away."""
        self._randr.XRRDeleteMonitor(self._connection, self._root, self._atom(name))
        self._x.XSync(self._connection, 0)

    def __enter__(self) -> XServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, bug: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._connection, name.encode(), 0))

    def _declare(self) -> None:
        pointer, number = ctypes.c_void_p, ctypes.c_ulong
        self._x.XOpenDisplay.restype = pointer
        self._x.XDefaultRootWindow.argtypes, self._x.XDefaultRootWindow.restype = [pointer], number
        self._x.XInternAtom.argtypes = [pointer, ctypes.c_char_p, ctypes.c_int]
        self._x.XInternAtom.restype = number
        self._x.XSync.argtypes = [pointer, ctypes.c_int]
        self._randr.XRRGetScreenResources.argtypes = [pointer, number]
        self._randr.XRRGetScreenResources.restype = ctypes.POINTER(_Resources)
        self._randr.XRRSetMonitor.argtypes = [pointer, number, pointer]
        self._randr.XRRDeleteMonitor.argtypes = [pointer, number, number]
