"""What the rules of scripts/mutate make of small pieces of code, and what they leave alone."""
import importlib.machinery
import importlib.util
import pathlib
import sys
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
sys.path.insert(0, str(SCRIPTS))
loader = importlib.machinery.SourceFileLoader("mutate", str(SCRIPTS / "mutate"))
mutate = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutate", loader))
loader.exec_module(mutate)


def made(text):
    return [(rule, changed) for _, _, rule, changed in mutate.mutants_of("f.cpp", text)]


class Mutants(unittest.TestCase):
    def test_a_condition_is_turned_round(self):
        self.assertEqual(made("if (a(b)) return;"), [("not", "if (!(a(b))) return;")])

    def test_of_a_condition_with_a_declaration_only_the_question_is_turned_round(self):
        self.assertEqual(made("if (auto x = f(); !x) return;"), [("not", "if (auto x = f(); !(!x)) return;")])

    def test_an_edge_moves_by_one(self):
        self.assertEqual(made("return a < b;"), [("edge", "return a <= b;")])

    def test_equal_becomes_different(self):
        self.assertEqual(made("return a == b;"), [("equal", "return a != b;")])

    def test_and_becomes_or(self):
        self.assertEqual(made("return a && b;"), [("and-or", "return a || b;")])

    def test_yes_becomes_no(self):
        self.assertEqual(made("done_ = true;"), [("opposite", "done_ = false;")])

    def test_a_call_for_its_effect_is_dropped(self):
        self.assertEqual(made("{\n    book_.keep(id);"), [("dropped", "    ;")])

    def test_each_place_on_a_line_is_a_mutant_of_its_own(self):
        self.assertEqual(len(made("return a && b && c;")), 2)

    def test_what_a_call_goes_on_with_on_the_next_line_stays(self):
        self.assertEqual(made("    auto all = made(\n    one(a), two(b));"), [])

    def test_comments_and_texts_stay(self):
        self.assertEqual(made('return "a == b"; // c < d && e'), [])

    def test_template_arguments_stay(self):
        self.assertEqual(made("template <class T, bool B = sizeof(T) < 9>"), [])


class Choice(unittest.TestCase):
    MANY = [(name, line, "not", "") for name in ("a", "b", "c") for line in range(50)]

    def test_files_take_turns(self):
        taken = mutate.chosen(self.MANY, 6, "1")
        self.assertEqual(sorted(one[0] for one in taken), ["a", "a", "b", "b", "c", "c"])

    def test_the_same_seed_chooses_the_same(self):
        self.assertEqual(mutate.chosen(self.MANY, 9, "1"), mutate.chosen(self.MANY, 9, "1"))

    def test_another_seed_chooses_others(self):
        self.assertNotEqual(mutate.chosen(self.MANY, 9, "1"), mutate.chosen(self.MANY, 9, "2"))


if __name__ == "__main__":
    unittest.main()
