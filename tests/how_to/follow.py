#!/usr/bin/env python3
"""follow.py README FOLDER: carries out the README's section "How to add a practice" in FOLDER: each
code block goes into the file that the line above it names, at its end where the file is there."""
import pathlib
import re
import sys

readme, folder = sys.argv[1:]
section = pathlib.Path(readme).read_text().split('## How to add a practice')[1].split('\n## ')[0]
step = re.compile(r'^ *`(src/[^`]+)`\n\n( *)```cpp\n(.*?)\n *```$', re.MULTILINE | re.DOTALL)
written = []
for path, indent, block in step.findall(section):
    code = '\n'.join(line.removeprefix(indent) for line in block.split('\n')) + '\n'
    file = pathlib.Path(folder, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text((file.read_text() if file.exists() else '') + code)
    written.append(path)
if len(written) != 2:
    sys.exit(f'one folder and one line, but the README names {written}')
print(f'{len(written)} places: {", ".join(written)}')
