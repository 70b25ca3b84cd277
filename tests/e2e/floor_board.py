"""The floor board of a real window, as a screen reader finds it; used by floor.py."""


class Board:
    """The floor board on the supervisor's desk, as it is read aloud."""

    def __init__(self, window):
        self.window = window

    def show(self):
        place = self.window.get("check box", "Floor board")
        if not self.window.all("filler", "Moment of the board"):
            self.window.press("check box", place.name)
        self.window.get("table", "Agents")

    def tile(self, queue, within=None):
        """What its tile says after the name: "Waiting 1, Longest wait 0:12, …"."""
        said = self.window.get("filler", f"{queue}, Waiting", within=within).name
        return said[len(queue) + 2:]

    def await_tile(self, queue, words, seconds=20.0, within=None):
        from desk_window import wait_for
        def found():
            said = self.tile(queue, within)
            return said if all(one in said for one in words) else None
        return wait_for(found, f"{queue}: {', '.join(words)} on the board", seconds)

    def rows(self):
        """Of the agents: {name: [what the other columns say]}."""
        cells = [one.name for one in self.window.all("table cell", None, self.window.get("table", "Agents"))]
        rows, name = {}, None
        for cell in cells:
            if cell.startswith("Agent: "):
                name = cell[len("Agent: "):]
                rows[name] = []
            elif name:
                rows[name].append(cell)
        return rows

    def await_agent(self, name, words, seconds=20.0):
        from desk_window import wait_for
        wait_for(lambda: words in " · ".join(self.rows().get(name, [])), f"{name}: {words} on the board", seconds)

    def act(self, name, *words):
        """Chooses in the menu of an agent's row, which the keyboard opens."""
        window = self.window
        window.reach("Agents")
        window.go_to(f"Agent: {name}", len(self.rows()))
        window.key("return")
        window.choose_here(*words)
