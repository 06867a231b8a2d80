"""Runs a program that asks at a terminal, such as `age -p`, and answers it.

usage: at_terminal.py ANSWER... -- COMMAND...
Each answer is typed at the next prompt (output that ends with a colon). Prints what the program
printed; exits as it does.
"""

import os
import pty
import sys


def main():
    split = sys.argv.index("--")
    answers, command = sys.argv[1:split], sys.argv[split + 1 :]
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    printed, since = b"", b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the program ended and closed its side
            break
        if not piece:
            break
        printed, since = printed + piece, since + piece
        if answers and since.rstrip(b" \x1b[0m").endswith(b":"):
            os.write(terminal, answers.pop(0).encode() + b"\n")
            since = b""
    sys.stdout.buffer.write(printed)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


main()
