"""Pictures of the floor from the real programs: board, wall, a past moment, a queue's page; used by floor.py --shots."""

import pictures
import team


def take(floor, folder, past):
    """Of what is on the floor, at a desk of its own of the supervisor."""
    (floor.scratch / "pictures").mkdir()
    desk = team.Desk(floor.programs, floor.scratch / "pictures", floor.hub, "selin", floor.password)
    given = list(desk.home.arguments)
    for size, language, theme in pictures.looks():
        with pictures.Display(size):
            desk.home.arguments = [*given, "--lang", language, "--theme", theme, "--size", size]
            window = desk.start()
            try:
                at_desk(floor, window, pictures.Words(language), past,
                        lambda name: pictures.take(floor.programs, folder, f"{name}-{language}-{theme}-{size}"))
            finally:
                window.close()


def at_desk(floor, window, words, past, take_one):
    import x_focus
    from desk_window import wait_for
    window.press("check box", words("Floor board"))
    window.get("filler", f"{floor.repair}, ")
    for toast in window.all("push button", words("Dismiss")):  # of what the first start says
        toast.queryAction().doAction(0)
    take_one("board")
    window.press("push button", words("Wall"), exact=True)
    name = words("Floor board on the whole screen. Escape leaves.")
    wall = window.get(None, name)
    window.get("filler", f"{floor.repair}, ", within=wall)
    take_one("wall")
    wait_for(lambda: x_focus.give_keyboard(window.process.pid), "the keyboard for the wall")
    window.key("escape")
    wait_for(lambda: not window.all(None, name), "the end of the wall")
    window.focus(window.get("slider", words("Back in time, up to seven days")))
    window.key("tab")
    window.listen().await_name(lambda heard: heard.startswith(words("Date and time of the board")), "the moment's field")
    window.type(f"{past:%d%m%Y%H%M}")
    window.key("return")
    wait_for(lambda: f"{past:%H:%M}" in " ".join(one.name for one in window.all("label")), "the past")
    take_one("past")
    window.press("check box", words("Administration"))
    window.get("list", words("What can be set up"))
    go_to_page(window, words("What can be set up"), words("Queues") + "\n")
    window.get("list item", floor.repair)
    window.key("tab")
    take_one("queue")


def go_to_page(window, pages, page):
    """The place that opens takes the keyboard when it is drawn, which may be after it was sent elsewhere."""
    for last in (False, True):
        window.reach(pages, "shift tab")
        try:
            return window.go_to(page)
        except AssertionError:
            if last:
                raise
    return None
