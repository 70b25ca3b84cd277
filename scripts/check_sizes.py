#!/usr/bin/env python3
"""Files of at most 600 lines and functions of at most 60: what one head can hold.

Run by scripts/test; `check_sizes.py [ROOT]` prints one line a breach and fails when there is one.
"""
import ast
import pathlib
import re
import sys

FILE_LINES = 600
FUNCTION_LINES = 60
TOPS = ("core", "ui", "app", "tests", "resources", "scripts", "packaging", ".ci")
KINDS = {".cpp", ".hpp", ".h", ".py", ".js", ".mjs", ".css", ".sh", ".sql", ""}
SKIP = ("tests/data/", "resources/fonts/", "resources/icons/", "node_modules/", "__pycache__/")

TOKEN = re.compile(r"""R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'"""
                   r"""|//[^\n]*|/\*.*?\*/|^[ \t]*#(?:\\\n|[^\n])*""", re.S | re.M)
SCOPE = re.compile(r"\b(?:namespace|class|struct|union|enum)\b[^()]*$|\bextern\b\s*$")
CONTROL = re.compile(r"^\s*(?:if|for|while|switch|do|else|try|catch)\b")


def cpp_functions(text):
    """(first line, lines) of each function body; what lies inside a function counts as part of it."""
    code = TOKEN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
    found, stack, start = [], [], 0
    for match in re.finditer(r"[{};]", code):
        head, char = code[start:match.start()], match[0]
        start = match.end()
        line = code.count("\n", 0, match.start()) + 1
        if char == "{":
            first = line - head.lstrip().count("\n")
            named = ")" in head and not SCOPE.search(head) and not CONTROL.match(head)
            open_function = any(kind for kind, _ in stack)
            stack.append((named and not open_function, first))
        elif char == "}" and stack:
            is_function, first = stack.pop()
            if is_function:
                found.append((first, line - first + 1))
    return found


def python_functions(text):
    return [(node.lineno, node.end_lineno - node.lineno + 1) for node in ast.walk(ast.parse(text))
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def breaches_of(name, text):
    """(line, what is wrong) of one file."""
    lines, found = text.splitlines(), []
    if len(lines) > FILE_LINES:
        found.append((1, f"{len(lines)} lines, at most {FILE_LINES}"))
    kind = pathlib.PurePath(name).suffix
    functions = python_functions if kind == ".py" else cpp_functions if kind in (".cpp", ".hpp") else lambda _: []
    found += [(first, f"a function of {count} lines, at most {FUNCTION_LINES}")
              for first, count in functions(text) if count > FUNCTION_LINES]
    return found


def breaches(root):
    root, result = pathlib.Path(root), []
    for path in sorted(p for top in TOPS for p in (root / top).rglob("*")):
        name = path.relative_to(root).as_posix()
        if not path.is_file() or path.suffix not in KINDS or any(part in name for part in SKIP):
            continue
        result += [f"{name}:{line}: {why}" for line, why in breaches_of(name, path.read_text(encoding="utf-8"))]
    return result


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    found = breaches(root)
    print("\n".join(found) if found else "sizes: every file and function is short enough")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
