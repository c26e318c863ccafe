"""What a linter cannot say about the house: where SQL may stand, how long a file may be, who owns the four names."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("a87desk", "exports", "resources", "ui")
MAX_LINES = 400
REASON = "# longer than 400 lines because"
SQL = re.compile(
    r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|WITH)\s+[\w*\"'(]", re.IGNORECASE
)
TOP_LEVEL = {
    "a87desk", "ui", "resources", "exports", "tests", "pyproject.toml", "build_installer.spec", "README.md",
    "CHANGELOG.md", "LICENSE", "docs", "run.py", "requirements.lock", ".ci", ".gitignore", ".gitattributes",
    ".editorconfig",
}  # fmt: skip
HEAVY = ("reportlab", "openpyxl", "docx", "uharfbuzz", "pypdfium2", "snowballstemmer", "a87desk.consensus.suggestion")


def sources(*packages: str) -> Iterator[Path]:
    for package in packages:
        yield from (ROOT / package).rglob("*.py")


def texts(path: Path) -> Iterator[str]:
    """Yield every string of a file that is not a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_sql_is_written_in_the_store_and_read_in_reading() -> None:
    allowed = {ROOT / "a87desk" / "store"}
    found = [
        (path.relative_to(ROOT).as_posix(), text[:60])
        for path in sources(*PACKAGES)
        if not allowed & set(path.parents)
        for text in texts(path)
        if SQL.match(text) and text.split()[0].isupper()
    ]
    outside = [
        one for one in found
        if not (one[0].startswith("a87desk/reading/") and one[1].lstrip().startswith("SELECT"))
    ]  # fmt: skip
    assert outside == []


@pytest.mark.parametrize("package", [*PACKAGES, "tests"])
def test_no_file_is_long_without_a_reason(package: str) -> None:
    long = [
        (path.relative_to(ROOT).as_posix(), count)
        for path in sources(package)
        if (count := len((text := path.read_text(encoding="utf-8")).splitlines())) > MAX_LINES and REASON not in text
    ]
    assert long == []


def test_every_module_says_what_it_knows() -> None:
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in sources(*PACKAGES, "tests")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_top_level_is_as_agreed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split("/")[0] for line in listed.splitlines()} <= TOP_LEVEL


def test_no_installed_package_owns_one_of_our_names() -> None:
    owners = importlib.metadata.packages_distributions()
    assert {name: owners[name] for name in PACKAGES if owners.get(name, ["a87desk"]) != ["a87desk"]} == {}


def test_the_core_starts_without_heavy_libraries() -> None:
    program = "import sys, a87desk.workspace, a87desk.__main__; print(*[m for m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [name for name in HEAVY if name in loaded.stdout.split()] == []
    assert not any(name.startswith("PySide6") for name in loaded.stdout.split())


def test_every_dependency_has_a_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for part in project["optional-dependencies"].values() for one in part)]
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    names = [re.split(r"[<>=]", one)[0] for one in wanted]
    assert [name for name in names if f"| {name.lower()} " not in reasons] == []


def test_every_dialog_is_opened_by_a_test() -> None:
    """Whatever is opened is looked at (tests/ui/conftest.py): what can be reached has a name."""
    named = re.compile(r'setObjectName\("([^"]+)"\)')
    dialogs: dict[str, list[str]] = {}
    for path in sources("ui"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "QDialog" for base in node.bases):
                words = named.findall(ast.get_source_segment(text, node) or "")
                dialogs[node.name] = [node.name, path.stem, *words]
    tested = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "ui").rglob("*.py"))
    assert len(dialogs) > 15
    assert [name for name, words in dialogs.items() if not any(word in tested for word in words)] == []
