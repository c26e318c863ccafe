#!/usr/bin/env python3
"""Start A87Desk from a checkout, with nothing installed but Python 3.11 or newer.

    python3 run.py              open the program
    python3 run.py demo         run the main job on a real workshop (no Qt, no system package)
    python3 run.py test         run every check; words after it go to pytest
    python3 run.py WORDS...     the command line, for example: python3 run.py check FILE

The environment is made in .venv from requirements.lock; every package is checked against its hash.
With --offline DIR as the first words, packages are taken from that folder and nothing is asked of a network.
This file knows the standard library only and must not import anything of the program.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
SECTIONS = ("core", "desktop", "check", "build")
SYSTEM_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main(words: list[str]) -> int:
    """Make the environment that the words need, then run them in it. Returns the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python is started with
        print(f"A87Desk needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    wheels = None
    if len(words) >= 2 and words[0] == "--offline":
        wheels, words = Path(words[1]).resolve(), words[2:]
    if words[:1] == ["lock"]:
        return write_lock()
    if words[:1] == ["test"]:
        return run_tests(words[1:], wheels)
    if not words:
        return run_desktop(wheels)
    make_environment("core", wheels)
    return run_python(["-m", "a87desk", *words])


def run_desktop(wheels: Path | None) -> int:
    make_environment("desktop", wheels)
    missing = missing_libraries({**SYSTEM_LIBRARIES, **WINDOW_LIBRARIES})
    if missing:
        tell_missing(missing)
        return 3
    return run_python(["-m", "a87desk", "desktop"])


def run_tests(words: list[str], wheels: Path | None) -> int:
    make_environment("check", wheels)
    missing = missing_libraries(SYSTEM_LIBRARIES)
    if missing:
        tell_missing(missing)
        return 3
    checks = [
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "ruff", "check", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    ]
    failed = 0
    for check in checks if not words else []:
        failed = max(failed, run_python(check))
    on_all_cores = ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadfile"]
    return max(run_python(["-m", "pytest", *(words or on_all_cores)], offscreen=True), failed)


def run_python(arguments: list[str], offscreen: bool = False) -> int:
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    folder = ROOT if offscreen or "a87desk" not in arguments else None
    try:
        return subprocess.call([str(venv_python()), *arguments], env=environment, cwd=folder)
    except KeyboardInterrupt:
        return 130


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(section: str, wheels: Path | None) -> None:
    """Install every section of the lock file up to and with this one, unless that was done before."""
    wanted = SECTIONS[: SECTIONS.index(section) + 1]
    texts = lock_sections()
    todo = [name for name in wanted if not is_installed(name, texts[name])]
    if not todo:
        return
    if not venv_python().exists():
        print("Making the environment in .venv …", file=sys.stderr, flush=True)
        if subprocess.call([sys.executable, "-m", "venv", str(VENV)]) != 0:
            sys.exit(
                "Python could not make an environment. On Debian and Ubuntu this is a package of its own:\n"
                "    sudo apt-get install python3-venv\nThen run the same command again."
            )
    for name in todo:
        print(f"Installing the packages for “{name}” …", file=sys.stderr, flush=True)
        install(texts[name], wheels)
        (VENV / f"a87desk-{name}.installed").write_text(fingerprint(texts[name]), encoding="ascii")


def install(requirements: str, wheels: Path | None) -> None:
    source = ["--no-index", "--find-links", str(wheels)] if wheels else []
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "requirements.txt"
        listed.write_text(requirements, encoding="utf-8")
        options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check", "--quiet"]
        command = [str(venv_python()), "-m", "pip", "install", *options, *source, "-r", str(listed)]
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        if subprocess.call(command, env=environment) != 0:
            sys.exit(
                "The packages could not be installed; nothing of your work is touched. Without internet, give a folder"
                " of packages:\n    python3 run.py --offline FOLDER demo"
            )


def is_installed(name: str, text: str) -> bool:
    stamp = VENV / f"a87desk-{name}.installed"
    return stamp.exists() and venv_python().exists() and stamp.read_text(encoding="ascii") == fingerprint(text)


def fingerprint(text: str) -> str:
    return hashlib.sha256(f"{sys.version_info[:2]}\n{text}".encode()).hexdigest()


def lock_sections() -> dict[str, str]:
    """Return the text of each section of requirements.lock by its name."""
    parts = re.split(r"^# --- (\w+)\n", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def missing_libraries(libraries: dict[str, str]) -> list[str]:
    """Return the Debian packages of the system libraries that cannot be loaded here (Linux only)."""
    if not sys.platform.startswith("linux"):
        return []
    import ctypes

    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def tell_missing(packages: list[str]) -> None:
    print(
        "The window needs system libraries that are missing here. Install them, then run the same command again:\n"
        f"    sudo apt-get update && sudo apt-get install --no-install-recommends -y {' '.join(packages)}\n"
        "Everything that needs no window works without them, for example: python3 run.py demo",
        file=sys.stderr,
    )


def write_lock() -> int:
    """Write requirements.lock anew from pyproject.toml (for maintainers; needs the program uv)."""
    taken: set[str] = set()
    text = "# Written by: python3 run.py lock. Each section holds what the ones before it lack.\n"
    for index, section in enumerate(SECTIONS):
        extras = [word for name in SECTIONS[1 : index + 1] for word in ("--extra", name)]
        options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
        command = ["uv", "pip", "compile", "--quiet", *options, "--no-emit-index-url", *extras, "pyproject.toml"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(done.stderr, file=sys.stderr)
            return done.returncode
        text += f"# --- {section}\n"
        for block in re.findall(r"^[A-Za-z0-9].*?(?=^[A-Za-z0-9]|\Z)", done.stdout, flags=re.MULTILINE | re.DOTALL):
            name = re.split(r"[=\s]", block, maxsplit=1)[0]
            if name not in taken and name != "pip":
                taken.add(name)
                text += block
    LOCK.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
