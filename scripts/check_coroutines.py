#!/usr/bin/env python3
"""GCC 12 destroys some temporaries of a co_await expression twice: a braced temporary, and a lambda that captures
by value. Name them first. Lambdas that are coroutines themselves lose their captures and are refused too.

Run by scripts/test; `check_coroutines.py [FILE…]` prints one line a breach and fails when there is one.
"""
import os
import pathlib
import re
import sys

BRACED = re.compile(r"(\b[A-Za-z_][\w:]*(<[^;{}]*>)?|[(,=]|\breturn)\s*\{\s*[^\s}]")
CAPTURE = re.compile(r"\[(?!\s*\])(?!\s*((&\s*\w*|this)\s*,?\s*)+\])[^\[\]]*\]\s*(\([^)]*\)\s*)?(mutable\s*)?(->[^{]*)?\{")
LAMBDA = re.compile(r"\[[^\[\]]*\]\s*(\([^()]*(\([^()]*\)[^()]*)*\)\s*)?(mutable\s*)?(noexcept\s*)?"
                    r"->\s*[\w:]*\bawaitable\b")
CONDITION = re.compile(r"\s*(?:else\s+)?(?:if|while|for|switch)\b")
TOKEN = re.compile(r'R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.S)


def clean(text):
    """The text without comments and string contents, every line in its place."""
    def blank(match):
        inner = re.sub(r"[^\n]", " ", match[0])
        return '"' + inner[1:-1] + '"' if match[0].endswith('"') else inner
    return TOKEN.sub(blank, text)


def statements(text):
    """(offset, text) of each statement; a body that belongs to an expression with co_await stays part of it."""
    start = depth = 0
    for at, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if depth > 0 or char not in ";{})":
            continue
        head = text[start:at]
        if char == ")":
            if CONDITION.match(head):
                yield start, head
                start = at + 1
            continue
        opens = char == "{" and re.search(r"[)\w]\s*$", head) and "co_await" not in head
        closes = char == "}" and "co_await" not in head
        if char == ";" or opens or closes:
            yield start, head
            start = at + 1


def breaches(text):
    """(line, what is wrong) of one file."""
    text = clean(text)

    def line(offset):
        return text.count("\n", 0, offset) + 1

    found = [(line(match.start()), "a lambda must not be a coroutine; make it a named function")
             for match in LAMBDA.finditer(text)]
    for offset, statement in statements(text) if "co_await" in text else ():
        at = statement.find("co_await")
        if at >= 0 and (BRACED.search(statement) or CAPTURE.search(statement)):
            found.append((line(offset + at), "name this temporary before co_await: "
                          + " ".join(statement.split())[:90]))
    return sorted(found)


def sources():
    os.chdir(pathlib.Path(__file__).resolve().parent.parent)
    return sorted(path for top in ("core", "ui", "app", "tests") for path in pathlib.Path(top).rglob("*.[hc]pp"))


def main():
    bad = 0
    for name in sys.argv[1:] or sources():
        for line, why in breaches(pathlib.Path(name).read_text(encoding="utf-8")):
            bad += 1
            print(f"{name}:{line}: {why}")
    if not bad:
        print("coroutines: every temporary has a name")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
