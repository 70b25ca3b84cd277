"""Pictures of a team from the real programs, in Turkish, light and dark: offline with work in hand, an answer that was
held back, the administration; used by team.py --shots."""

import secrets
import signal

import pictures

SIZE, LANGUAGE = "1366x768", "tr"
WORDS = pictures.Words(LANGUAGE)


class Camera:
    """One desk in Turkish at that size, and the folder for its pictures."""

    def __init__(self, desk, folder):
        self.desk, self.folder, self.arguments = desk, folder, list(desk.home.arguments)
        self.display = pictures.Display(SIZE)

    def __enter__(self):
        self.desk.window.close()
        self.display.__enter__()
        self.desk.home.arguments = [*self.arguments, "--lang", LANGUAGE, "--theme", "light", "--size", SIZE]
        self.desk.start()
        return self

    def __exit__(self, *_):
        self.desk.window.close()
        self.display.__exit__()
        self.desk.home.arguments = self.arguments
        self.desk.start().press("page tab", "Team")  # a desk that starts shows what is one's own, where there is some

    def take(self, name, open_first=lambda: None):
        for theme in pictures.THEMES:
            open_first()
            pictures.take(self.desk.home.programs, self.folder, f"{name}-{LANGUAGE}-{theme}-{SIZE}")
            self.desk.window.press("push button", WORDS("Light or dark"))


def in_hand(team, folder):
    """While the hub is away."""
    with Camera(team.desks[0], folder) as camera:
        window = camera.desk.window
        camera.take("in-hand", lambda: window.press("push button", WORDS.part("Offline since %1"), 40))


def administration(team, folder):
    team.hub.ask("user", "set", team.desks[0].login, "--role", "administrator")
    with Camera(team.desks[0], folder) as camera:
        window = camera.desk.window
        window.press("check box", WORDS("Administration"))
        window.get("list", WORDS("What can be set up"))
        camera.take("administration")


def held_back(team, folder, name):
    """Two answer while the hub is away; the desk of one stands still until the answer of the other has arrived."""
    first, second, _ = team.desks
    with Camera(first, folder) as camera:
        window = first.window
        window.press("page tab", WORDS("Team"))
        window.get("list item", name, within=window.get("list", WORDS("Conversations"))).queryAction().doAction(0)
        window.get("list", WORDS("Messages"))
        second.window.press("page tab", "Team")
        second.open(name)
        team.hub.kill()
        window.get("push button", WORDS.part("Offline since %1"), 40)
        window.press("page tab", WORDS("Chat"))
        window.write(WORDS("Chat"), f"faturanız hazır {secrets.token_hex(3)}")
        window.press("push button", WORDS("Send"), exact=True)
        window.process.send_signal(signal.SIGSTOP)
        text = f"ben gönderdim {secrets.token_hex(3)}"
        second.answer(text)
        team.hub.start()
        team.visitors[name]("hear", text=text)
        window.process.send_signal(signal.SIGCONT)
        window.get(None, WORDS.part("%1 answered meanwhile"), 40)
        camera.take("stale")
