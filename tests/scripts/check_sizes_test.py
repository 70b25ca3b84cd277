"""Plants files and functions that are too long and expects each to be found."""
import importlib.util
import pathlib
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
spec = importlib.util.spec_from_file_location("check_sizes", SCRIPTS / "check_sizes.py")
check_sizes = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check_sizes)


def lines(count, text="    a();\n"):
    return text * count


class Sizes(unittest.TestCase):
    def found(self, name, text):
        return check_sizes.breaches_of(name, text)

    def test_a_long_function_is_found_at_its_first_line(self):
        text = "namespace n {\nint f(int a,\n      int b) {\n" + lines(60) + "}\n}\n"
        self.assertEqual(self.found("core/a.cpp", text), [(2, "a function of 63 lines, at most 60")])

    def test_members_lambdas_and_test_cases_count(self):
        for head in ("struct S { void f() const noexcept {", "S::S() : a_(1) {", 'TEST_CASE("a: b") {',
                     "auto S::f() -> Result<int> {", "void f() { g([&] {", "bool operator()(int a) {"):
            with self.subTest(head):
                ends = "}" * (head.count("{") - head.count("}"))
                text = f"namespace n {{\n{head}\n" + lines(60) + f"{ends}\n}}\n"
                self.assertEqual(len(self.found("core/a.cpp", text)), 1)

    def test_classes_tables_and_namespaces_may_be_longer(self):
        for head in ("namespace n {", "class C final : public B {", "enum class E : int {",
                     "constexpr int kTable[] = {", 'extern "C" {'):
            with self.subTest(head):
                self.assertEqual(self.found("core/a.cpp", head + "\n" + lines(100, "    // x\n") + "};\n"), [])

    def test_braces_in_texts_and_comments_do_not_count(self):
        text = 'void f() {\n    // }\n    a("{", \'{\', R"({)", 1\'000);\n}\n' + lines(100, "int a;\n")
        self.assertEqual(self.found("core/a.cpp", text), [])

    def test_a_long_file_is_found(self):
        self.assertEqual(self.found("resources/widget/a.js", lines(601)), [(1, "601 lines, at most 600")])
        self.assertEqual(self.found("resources/widget/a.js", lines(600)), [])

    def test_a_long_python_function_is_found(self):
        self.assertEqual(len(self.found("scripts/a.py", "def f():\n" + lines(60, "    a = 1\n"))), 1)


if __name__ == "__main__":
    unittest.main()
