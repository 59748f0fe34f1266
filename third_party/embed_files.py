"""Turns files into C++ source, so that the program carries them inside.

embed_files.py texts OUTPUT.cpp HEADER FUNCTION [FILE...]
    one function "std::string_view tandem::FUNCTION(std::string_view name)" over all files, by file name
embed_files.py bytes OUTPUT.cpp HEADER NAMESPACE NAME=FILE...
    one function "std::span<const unsigned char> tandem::NAMESPACE::NAME()" for each file
"""

import os
import sys

PLAIN = set(range(0x20, 0x7F)) - set(b'"\\?')
ESCAPES = {0x0A: "\\n", 0x22: '\\"', 0x5C: "\\\\"}
BYTES_PER_LINE = 40


def literal(content):
    """A string literal of the bytes, a new line of source after each line feed or every few bytes."""
    lines, line, count = [], [], 0
    for byte in content:
        # Three octal digits are never read on into the next character, unlike \\x.
        line.append(ESCAPES.get(byte) or (chr(byte) if byte in PLAIN else f"\\{byte:03o}"))
        count += 1
        if byte == 0x0A or count >= BYTES_PER_LINE:
            lines.append('"' + "".join(line) + '"')
            line, count = [], 0
    lines.append('"' + "".join(line) + '"')
    return "\n    ".join(lines)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def texts(header, function, paths):
    yield f'#include "{header}"\n\n#include <array>\n\nnamespace tandem {{\nnamespace {{\n'
    yield "struct File {\n    std::string_view name;\n    std::string_view text;\n};\n"
    yield f"constexpr std::array<File, {len(paths)}> files{{{{"
    for path in sorted(paths, key=os.path.basename):
        content = read(path)
        yield f'    {{"{os.path.basename(path)}", std::string_view({literal(content)}, {len(content)})}},'
    yield "}};\n\n}  // namespace\n"
    yield f"std::string_view {function}(std::string_view name) {{"
    yield "    for (const File& file : files) {\n        if (file.name == name) return file.text;\n    }"
    yield "    return {};\n}\n\n}  // namespace tandem"


def spans(header, namespace, pairs):
    yield f'#include "{header}"\n\nnamespace tandem::{namespace} {{\nnamespace {{\n'
    named = [pair.split("=", 1) for pair in pairs]
    sizes = {}
    for name, path in named:
        content = read(path)
        sizes[name] = len(content)
        yield f"alignas(16) constexpr char {name}_text[] =\n    {literal(content)};\n"
    yield "}  // namespace\n"
    for name, _ in named:
        yield f"std::span<const unsigned char> {name}() {{"
        yield f"    return {{reinterpret_cast<const unsigned char*>({name}_text), {sizes[name]}}};\n}}\n"
    yield f"}}  // namespace tandem::{namespace}"


def main():
    kind, output, header, name = sys.argv[1:5]
    parts = {"texts": texts, "bytes": spans}[kind](header, name, sys.argv[5:])
    with open(output, "w", encoding="utf-8") as source:
        source.write("// Written by third_party/embed_files.py.\n" + "\n".join(parts) + "\n")


main()
