"""Plants the shapes that GCC 12 destroys twice and expects each to be found, and the safe shapes to pass."""
import importlib.util
import pathlib
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
spec = importlib.util.spec_from_file_location("check_coroutines", SCRIPTS / "check_coroutines.py")
check_coroutines = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check_coroutines)

BAD = [
    "co_await f({a, b});",
    "co_await f(Request{a, b});",
    "co_await f(Event(Message{a, b}));",
    "co_await f(std::make_shared<Message>(Message{a, b}));",
    "co_await f(Request{.a = a, .b = b});",
    "auto r = co_await f(std::vector<std::string>{a, b});",
    "int n = plain({a, b}) + co_await g();",
    "co_await f([s] { use(s); });",
    "co_await f([s = std::move(s)]() mutable { use(s); });",
    "co_await f([=] { use(s); });",
    "co_await f([this, s] { use(s); });",
    "if (co_await f({a, b})) { return; }",
    "co_return co_await f({a, b});",
    "while (more(co_await f({a, b}))) { use(); }",
    "if (ready) co_await f({a, b});",
    "auto task = [&]() -> asio::awaitable<void> { co_return; };",
    "auto task = [this](std::function<void(int)> f) mutable -> awaitable<int> { co_return 1; };",
]
GOOD = [
    "Request request{a, b}; co_await f(std::move(request));",
    "co_await f(std::move(request), kAwait);",
    "co_await f(std::string(\"{a}\"));",
    "co_await f([&] { use(s); });",
    "if (!co_await f()) co_return Error{Errc::Closed, {}};",
    "while (co_await f()) use({a, b});",
    "co_await f([this] { use(s_); });",
    "co_await f([this, &s] { use(s); });",
    "co_await f(Request{});",
    "auto work = f({a, b}); co_await std::move(work);",
    "// co_await f({a, b});\nint a;",
    "log(\"co_await f({a, b})\");",
    "if (ready) { use({a, b}); } co_await g();",
    "std::array<char, 4> buffer{1, 2}; auto [failed, n] = co_await stream.read(asio::buffer(buffer));",
]


class Coroutines(unittest.TestCase):
    def test_every_broken_shape_is_found(self):
        for shape in BAD:
            with self.subTest(shape):
                self.assertEqual(len(check_coroutines.breaches(f"void t() {{ {shape} }}")), 1)

    def test_safe_shapes_pass(self):
        for shape in GOOD:
            with self.subTest(shape):
                self.assertEqual(check_coroutines.breaches(f"void t() {{ {shape} }}"), [])

    def test_the_line_is_that_of_the_co_await(self):
        self.assertEqual(check_coroutines.breaches("int a;\n\nvoid t() {\n  co_await f({a});\n}")[0][0], 4)


if __name__ == "__main__":
    unittest.main()
