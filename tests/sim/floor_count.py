"""The floor's figures by the definitions of docs/floor.md, and by nothing else: no line of the hub's own fold was
read for this. Events go in one by one, as `santral-hub export` writes them; board(at) answers all that a board says.

What the definitions leave open is taken so: `since` of an activity is the event with which it began to be this one;
an answer's time has passed at the moment itself; of a contact that changes nothing but its agent, `since` is when he
got it.
"""
import bisect
import collections
import time

STEP = 15 * 60_000
HALF_HOUR = 30 * 60_000
SUMS = ("arrived", "accepted", "abandoned", "ended", "promised", "kept", "waited", "handled")
CHANNELS = ("chat", "mail", "phone")


def start_of_day(ms):
    """The hub's midnight: that of this computer."""
    day = time.localtime(ms // 1000)
    return int(time.mktime((day.tm_year, day.tm_mon, day.tm_mday, 0, 0, 0, 0, 0, -1))) * 1000


class Stay:
    """A contact in one queue."""

    def __init__(self, contact, conversation, queue, channel, begin):
        self.contact, self.conversation = contact, conversation
        self.queue, self.channel, self.begin = queue, channel, begin
        self.state, self.agent, self.since = "waiting", None, begin
        self.accepted = False
        self.handled = 0       # in hand until `hand_since`
        self.hand_since = None  # in hand now, whoever has it
        self.his_since = None   # with this agent without a break

    def in_hand(self):
        return self.state in ("active", "wrap-up")

    def turn(self, state, agent, at):
        was, had = self.in_hand(), self.agent
        self.state, self.agent, self.since = state, agent, at
        if was and not self.in_hand():
            self.handled += at - self.hand_since
            self.hand_since = None
        if self.in_hand() and not was:
            self.hand_since = at
        if not self.in_hand():
            self.his_since = None
        elif not was or had != agent:
            self.his_since = at


class Promise:
    def __init__(self, due, at, queue, channel):
        self.due, self.at, self.queue, self.channel = due, at, queue, channel


class Agent:
    def __init__(self):
        self.state = {}
        self.ever = False
        self.serves, self.teams = [], []
        self.activity, self.since = "signed-out", 0
        self.ended = []  # (when, how long he had it)
        self.spans = []  # (from, until, "busy" or "free"), closed ones
        self.kind, self.kind_since = None, 0

    def presence(self):
        return self.state.get("presence", "signed-out")


class Floor:
    def __init__(self):
        self.queues = {}   # as queue.changed says
        self.teams = {}
        self.agents = collections.defaultdict(Agent)
        self.stays = {}    # by contact: those that have not ended
        self.held = collections.defaultdict(dict)  # by agent and contact: offered to him, or his
        self.places = {}   # of conversations: [queue, channel]
        self.promises = {}  # open ones by conversation
        self.broken = set()  # (conversation, due)
        self.facts = collections.defaultdict(list)  # by queue, channel and figure: (when, how much), in order
        # For each channel, and for all under None.
        self.line = collections.defaultdict(lambda: [0, 0])  # by that and step: arrived, accepted
        self.waiting = collections.Counter()
        self.moments = collections.defaultdict(list)  # (when, how many waited after it), one a millisecond

    # Events

    def apply(self, event):
        at, kind = event["at"], event["kind"]
        facts, conversation = event.get("facts", {}), event.get("conversation")
        self.pass_time(conversation, at)
        handler = HANDLERS.get(kind)
        if handler:
            handler(self, facts, conversation, at)

    def pass_time(self, conversation, at):
        promise = self.promises.get(conversation)
        if promise and promise.due < at:
            self.break_promise(conversation, promise)

    def break_promise(self, conversation, promise):
        del self.promises[conversation]
        self.broken.add((conversation, promise.due))
        self.note(promise.queue, promise.channel, "promised", max(promise.due, promise.at), 1)

    def note(self, queue, channel, figure, at, amount):
        if not queue:
            return
        bisect.insort(self.facts[queue, channel, figure], (at, amount))
        if figure in ("arrived", "accepted"):
            for part in (None, channel):
                self.line[part, at // STEP][figure == "accepted"] += 1

    def waits(self, stay):
        pushed = self.queues.get(stay.queue, {}).get("work", {}).get("hand-out") == "push"
        return pushed and stay.state in ("waiting", "offered")

    def count_waiting(self, part, more, at):
        self.waiting[part] += more
        moments = self.moments[part]
        if moments and moments[-1][0] == at:
            moments.pop()
        moments.append((at, self.waiting[part]))

    def change(self, stay, at, turn):
        """`turn` changes the stay, or ends it; everything that follows from its state follows here."""
        before = self.waits(stay) if stay.contact in self.stays and self.stays[stay.contact] is stay else False
        had = stay.agent
        turn()
        now = self.waits(stay) if self.stays.get(stay.contact) is stay else False
        for part in (None, stay.channel):
            self.count_waiting(part, now - before, at)
        if had:
            self.held[had].pop(stay.contact, None)
        if stay.agent and self.stays.get(stay.contact) is stay:
            self.held[stay.agent][stay.contact] = stay
        for agent in {had, stay.agent} - {None}:
            self.look_at(agent, at)

    def begin(self, contact, conversation, queue, channel, at):
        """The contact's stay in this queue, a new one where it is new or was in another."""
        stay = self.stays.get(contact)
        if stay and stay.queue == queue:
            return stay
        if stay:
            self.end(stay, at)
        stay = Stay(contact, conversation, queue, channel, at)

        def start():
            self.stays[contact] = stay
        # Counted as waiting only when it has turned: accepted at once, it never waited.
        stay.state = "new"
        self.change(stay, at, start)
        self.note(queue, channel, "arrived", at, 1)
        return stay

    def end(self, stay, at, abandoned=False):
        def drop():
            agent = self.agents[stay.agent] if stay.in_hand() else None
            if agent is not None:
                agent.ended.append((at, at - stay.his_since))
            handled = stay.handled + (at - stay.hand_since if stay.in_hand() else 0)
            if stay.accepted:
                self.note(stay.queue, stay.channel, "ended", at, 1)
                self.note(stay.queue, stay.channel, "handled", at, handled)
            elif abandoned:
                self.note(stay.queue, stay.channel, "abandoned", at, 1)
            del self.stays[stay.contact]
        self.change(stay, at, drop)

    def queued(self, f, conversation, at):
        stay = self.begin(f["contact"], conversation, f.get("queue"), f.get("channel", "chat"), at)
        self.change(stay, at, lambda: stay.turn("waiting", None, at))

    def offered(self, f, conversation, at):
        stay = self.stays.get(f["contact"])
        if stay:
            self.change(stay, at, lambda: stay.turn("offered", f["agent"], at))

    def accepted(self, f, conversation, at):
        stay = self.begin(f["contact"], conversation, f.get("queue"), f.get("channel", "chat"), at)
        self.change(stay, at, lambda: stay.turn("active", f["agent"], at))
        if not stay.accepted:
            stay.accepted = True
            self.note(stay.queue, stay.channel, "accepted", at, 1)
            self.note(stay.queue, stay.channel, "waited", at, at - stay.begin)

    def returned(self, f, conversation, at):
        stay = self.stays.get(f["contact"])
        if stay:
            self.change(stay, at, lambda: stay.turn("waiting", None, at))

    def ended(self, f, conversation, at):
        stay = self.stays.get(f["contact"])
        if stay and "wrap-up" in f and stay.state == "active":
            self.change(stay, at, lambda: stay.turn("wrap-up", stay.agent, at))
        elif stay:
            self.end(stay, at, f.get("why") == "abandoned")

    def wrapped(self, f, conversation, at):
        stay = self.stays.get(f["contact"])
        if stay:
            self.end(stay, at)

    # Conversations and what they are promised

    def opened(self, f, conversation, at):
        self.places[conversation] = [f.get("queue"), f.get("channel", "chat")]

    def moved(self, f, conversation, at):
        self.places[conversation][0] = f.get("queue")

    def message(self, f, conversation, at):
        if f.get("note"):
            return
        if f.get("direction", "in") == "in":
            self.places[conversation][1] = f.get("channel", "chat")
        else:
            self.answer(conversation, at)

    def call(self, f, conversation, at):
        inward = f.get("direction", "in") == "in"
        if inward:
            self.places[conversation][1] = "phone"
        if "answered" in f:
            self.answer(conversation, at)
        elif not inward and "ended" in f:
            self.promises.pop(conversation, None)  # he waits no more, without an answer

    def answer(self, conversation, at):
        promise = self.promises.pop(conversation, None)
        if promise:
            self.note(promise.queue, promise.channel, "promised", at, 1)
            self.note(promise.queue, promise.channel, "kept", at, 1)

    def closed(self, f, conversation, at):
        self.promises.pop(conversation, None)

    def due(self, f, conversation, at):
        promise, due = self.promises.get(conversation), f.get("answer", {}).get("due")
        queue, channel = self.places[conversation]
        if promise and promise.due == due:
            promise.queue, promise.channel = queue, channel
            return
        self.promises.pop(conversation, None)
        if due is not None and (conversation, due) not in self.broken:
            self.promises[conversation] = Promise(due, at, queue, channel)

    def erased(self, f, conversation, at):
        gone = set(f.get("conversations", []))
        for stay in [stay for stay in self.stays.values() if stay.conversation in gone]:
            self.change(stay, at, lambda stay=stay: self.stays.pop(stay.contact))
        for one in gone:
            self.promises.pop(one, None)

    # Agents

    def agent_added(self, f, conversation, at):
        agent = self.agents[f["agent"]["id"]]
        agent.serves, agent.teams = f["agent"].get("queues", []), f["agent"].get("teams", [])

    def agent_state(self, f, conversation, at):
        agent = self.agents[f["state"]["agent"]]
        agent.state = f["state"]
        agent.ever = agent.ever or agent.presence() != "signed-out"
        self.look_at(f["state"]["agent"], at)

    def look_at(self, id, at):
        agent, states = self.agents[id], {stay.state for stay in self.held[id].values()}
        by_presence = {"signed-out": "signed-out", "not-ready": "not-ready", "ready": "idle"}[agent.presence()]
        activity = ("busy" if "active" in states else "wrap-up" if "wrap-up" in states
                    else "reserved" if "offered" in states else by_presence)
        if activity != agent.activity:
            agent.activity, agent.since = activity, at
        in_hand = bool(states & {"active", "wrap-up"})
        kind = ("busy" if in_hand and agent.presence() != "signed-out"
                else "free" if not in_hand and agent.presence() == "ready" else None)
        if kind != agent.kind:
            if agent.kind:
                agent.spans.append((agent.kind_since, at, agent.kind))
            agent.kind, agent.kind_since = kind, at

    def queue_changed(self, f, conversation, at):
        queue = f["queue"]
        if queue.get("work", {}).get("hand-out") != "push":
            raise SystemExit("floor_count.py knows no queues whose agents take for themselves")
        if queue.get("brand"):
            raise SystemExit("floor_count.py knows no brands")
        self.queues[queue["id"]] = queue

    def team_changed(self, f, conversation, at):
        self.teams[f["team"]["id"]] = f["team"].get("queues", [])

    # The board

    def board(self, at):
        day = start_of_day(at)
        board = {"at": at}
        board["queues"] = [self.queue_line(id, day, at) for id in sorted(self.queues)]
        board["agents"] = [self.agent_line(id, day, at) for id in sorted(self.agents) if self.agents[id].ever]
        board["trend"] = self.trend(None, day, at)
        board["parts"] = list(filter(None, (self.part(channel, day, at) for channel in CHANNELS)))
        return bare(board)

    def figures(self, queue, channel, begin, at):
        sums = {}
        for figure in SUMS:
            facts = self.facts.get((queue, channel, figure), ())
            low, high = bisect.bisect_left(facts, (begin,)), bisect.bisect_left(facts, (at + 1,))
            sums[figure] = sum(amount for _, amount in facts[low:high])
        for conversation, promise in self.promises.items():  # due, and nothing has told so yet
            when = max(promise.due, promise.at)
            if (promise.queue, promise.channel) == (queue, channel) and promise.due <= at and begin <= when <= at:
                sums["promised"] += 1
        return sums

    def queue_line(self, id, day, at):
        line = {"queue": id, "channels": []}
        for channel in CHANNELS:
            here = [s for s in self.stays.values() if s.queue == id and s.channel == channel]
            waiting = [s for s in here if self.waits(s)]
            figures = {"waiting": len(waiting), "active": sum(s.state == "active" for s in here)}
            if waiting:
                figures["oldest"] = min(s.begin for s in waiting)
            figures["today"] = self.figures(id, channel, day, at)
            figures["half-hour"] = self.figures(id, channel, at - HALF_HOUR, at)
            if bare(figures):
                line["channels"].append({"channel": "" if channel == "chat" else channel, **figures})
        for agent in self.agents.values():
            serves = id in agent.serves or any(id in self.teams.get(team, ()) for team in agent.teams)
            if serves and agent.presence() != "signed-out":
                counts_as = agent.activity if agent.activity in ("busy", "wrap-up") else agent.presence()
                line[counts_as] = line.get(counts_as, 0) + 1
        return line

    def agent_line(self, id, day, at):
        agent = self.agents[id]
        line = {"state": agent.state, "activity": "" if agent.activity == "signed-out" else agent.activity,
                "since": agent.since}
        line["contacts"] = [
            {"contact": s.contact, "conversation": s.conversation, "queue": s.queue, "since": s.since,
             "channel": "" if s.channel == "chat" else s.channel, "state": s.state}
            for s in sorted(self.held[id].values(), key=lambda s: (s.since, s.contact))]
        ended = [had for when, had in agent.ended if day <= when <= at]
        line["ended"], line["handled"] = len(ended), sum(ended)
        spans = agent.spans + ([(agent.kind_since, at, agent.kind)] if agent.kind else [])
        for kind in ("busy", "free"):
            line[kind] = sum(max(0, min(until, at) - max(begin, day)) for begin, until, k in spans if k == kind)
        return line

    def part(self, channel, day, at):
        steps = self.trend(channel, day, at)
        counts = {name: [step[name] for step in steps] for name in ("arrived", "accepted", "most-waiting")}
        return {"channel": channel, **counts} if any(map(any, counts.values())) else None

    def trend(self, part, day, at):
        steps, moments = [], self.moments[part]
        for begin in range(day, at + 1, STEP):
            arrived, accepted = self.line.get((part, begin // STEP), (0, 0))
            low = bisect.bisect_left(moments, (begin,))
            high = bisect.bisect_left(moments, (min(begin + STEP, at + 1),))
            before = [moments[low - 1][1]] if low else [0]
            steps.append({"from": begin, "arrived": arrived, "accepted": accepted,
                          "most-waiting": max(before + [many for _, many in moments[low:high]])})
        return steps


HANDLERS = {
    "contact.queued": Floor.queued, "contact.offered": Floor.offered, "contact.accepted": Floor.accepted,
    "contact.returned": Floor.returned, "contact.ended": Floor.ended, "contact.wrapped": Floor.wrapped,
    "conversation.opened": Floor.opened, "conversation.moved": Floor.moved, "conversation.closed": Floor.closed,
    "message.added": Floor.message, "call.changed": Floor.call, "service.due": Floor.due,
    "customer.erased": Floor.erased, "agent.added": Floor.agent_added, "agent.state": Floor.agent_state,
    "queue.changed": Floor.queue_changed, "team.changed": Floor.team_changed,
}


def bare(value):
    """Without what is left out in JSON because it has its default; the elements of lists stay."""
    if isinstance(value, dict):
        values = {name: bare(one) for name, one in value.items()}
        return {name: one for name, one in values.items() if one not in (0, "", False) and one != {} and one != []}
    if isinstance(value, list):
        return [bare(one) for one in value]
    return value
