"""scripts/check-includes finds what it is there to find, and nothing else."""

import pathlib
import subprocess
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[3] / "scripts" / "check-includes"


def check(files):
    """Exit status and output for a tree of these files under src."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder) / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        done = subprocess.run([SCRIPT, folder], capture_output=True, text=True)
        return done.returncode, done.stdout


class CheckIncludes(unittest.TestCase):
    def assert_refused(self, files, where):
        status, output = check(files)
        self.assertEqual(status, 1, output)
        self.assertIn(where, output)

    def test_upwards_is_fine(self):
        self.assertEqual(check({
            "base/id.hpp": "#pragma once\n#include <string>\n",
            "record/plan.hpp": '#include "base/id.hpp"\n',
            "kit/ui.cpp": '#include "imgui.h"\nvoid f() { ImGui::End(); }\n',
            "platform/web/main.cpp": "#ifdef __EMSCRIPTEN__\n#include <emscripten.h>\n#endif\n",
        }), (0, ""))

    def test_downwards_is_refused(self):
        self.assert_refused({"base/id.hpp": '\n#include "record/plan.hpp"\n'}, "src/base/id.hpp:2:")

    def test_sideways_is_refused(self):
        self.assert_refused({"kit/ui.cpp": '#include "record/plan.hpp"\n'}, "kit must not include")

    def test_angle_brackets_do_not_hide(self):
        self.assert_refused({"record/a.cpp": "#include <workspace/plan.hpp>\n"}, "src/record/a.cpp:1:")

    def test_third_party_stays_in_its_layer(self):
        self.assert_refused({"screen/a.cpp": "#include <imgui.h>\n"}, "screen must not include")
        self.assert_refused({"practice/a.cpp": "#include <yyjson.h>\n"}, "practice must not include")

    def test_relative_include_is_refused(self):
        self.assert_refused({"base/a.cpp": '#include "id.hpp"\n'}, "say the path from src")

    def test_imgui_outside_kit_is_refused(self):
        self.assert_refused({"screen/a.cpp": "void f() { ImGui::Text(0); }\n"}, "src/screen/a.cpp:1:")

    def test_emscripten_outside_platform_is_refused(self):
        self.assert_refused({"kit/a.cpp": "#if defined(__EMSCRIPTEN__)\n#endif\n"}, "only platform")

    def test_type_information_is_refused(self):
        self.assert_refused({"base/a.cpp": "auto* f(B* b) { return dynamic_cast<A*>(b); }\n"}, "a.cpp:1")

    def test_comments_do_not_count(self):
        self.assertEqual(check({
            "base/a.cpp": '// #include "record/plan.hpp", ImGui::\n/* __EMSCRIPTEN__\n ImGui:: */\n',
        }), (0, ""))

    def test_unknown_folder_is_refused(self):
        self.assert_refused({"misc/a.cpp": "\n"}, "not in scripts/layers.txt")


if __name__ == "__main__":
    unittest.main()
