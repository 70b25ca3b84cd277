"""Customers who call in a soak (soak.py): the lab's PBX, one desk whose santral-voice is registered at it, and what has to
stand in the thread of whoever called. A caller calls a few times, and then another one."""

import os
import random
import signal
import time

import call_survives

TONE, CALLERS_TONE = 440, 600
SPEECH_SECONDS = 120
TALK = 4.0  # seconds
RINGS = 4.0  # seconds, of a caller who gives up
CALLS_OF_A_CALLER = 10
ANSWERED, MISSED = "Answered", "Nobody answered"  # as the thread says
STANDS_WITHIN = 60


class Calls:
    def __init__(self, folder):
        import tones
        import voice
        folder.mkdir()
        self.folder, self.servers = folder, voice
        self.lab = voice.up(folder)
        self.line = self.lab["accounts"]["agent"]["user"]
        speech = tones.make(folder / "speech.wav", TONE, SPEECH_SECONDS)
        self.voice_arguments = ["--play", speech, "--no-bar"]
        self.count, self.longest_gap = {ANSWERED: 0, MISSED: 0}, 0
        self.new_caller()

    def new_caller(self):
        import customer
        (self.name, self.number), self.outcomes = customer.person(), []

    def sign_on(self, desk):
        desk.sign_on_phone(self.lab["accounts"]["agent"], self.lab["domain"])

    # Calls ----------------------------------------------------------------------------------------------------------

    def rings(self, desk, **how):
        """A caller whose call is offered."""
        import customer
        desk.window.get("push button", "Phone ready", 40)
        caller = customer.Customer(self.lab, tone=CALLERS_TONE, name=self.name, number=self.number)
        try:
            caller.dial(self.line, **how)
            desk.window.get(None, f"Incoming call for {self.line}: {self.name}", 20)
        except Exception:
            caller.close()
            raise
        return caller

    def answered(self, desk, meanwhile=None):
        """They talk, and the caller hangs up or the agent; the agent after what is done meanwhile."""
        by_agent = meanwhile is not None or random.random() < 0.5
        caller = self.rings(desk, hang_up_after=None if by_agent else TALK)
        try:
            desk.window.press("push button", "Answer")
            desk.window.get("push button", "Hang up")
            if by_agent:
                time.sleep(TALK / 2)
                if meanwhile:
                    meanwhile()
                    desk.window.get("push button", "Hang up", 30)
                time.sleep(TALK / 2)
                desk.window.press("push button", "Hang up")
            self.ended(desk, caller, ANSWERED)
        finally:
            caller.close()
        self.heard(caller)

    def missed(self, desk):
        caller = self.rings(desk, cancel_after=RINGS)
        try:
            self.ended(desk, caller, MISSED)
        finally:
            caller.close()

    def ended(self, desk, caller, outcome):
        from desk_window import wait_for
        how = caller.wait(30)
        if how != "ok":
            raise AssertionError(f"a call of {self.name} that was to be “{outcome}”: {how}")
        wait_for(lambda: not desk.window.all("push button", "Hang up") and not desk.window.all(None, "Incoming call for "),
                 "the end of the call in the window")
        self.outcomes.append(outcome)
        self.count[outcome] += 1

    def heard(self, caller):
        """The agent by the caller; how long he was not is only told, since this machine does other things too."""
        import tones
        heard = tones.measure(caller.recording(), TONE)
        caller.recording().unlink()
        if heard["seconds"] < 1:
            raise AssertionError(f"{self.name} heard the agent for {heard['seconds']} s")
        self.longest_gap = max(self.longest_gap, heard["longest_gap_ms"])

    # What has to stand ----------------------------------------------------------------------------------------------

    def stand(self, desks):
        """Each of this caller's calls once, in order and with its outcome, on every desk."""
        from desk_window import wait_for
        for desk in desks:
            desk.open(self.name)
            wait_for(lambda desk=desk: self.shown(desk.window) == self.outcomes,
                     f"the calls {self.outcomes} of {self.name} on {desk.login}'s desk", STANDS_WITHIN, 0.5)

    def shown(self, window):
        return [next((one for one in self.count if one in row), row)
                for row in call_survives.calls_in_thread(window, self.number)]

    def are_many(self):
        return len(self.outcomes) >= CALLS_OF_A_CALLER

    def kill_voice(self, desk):
        """Between calls; the window starts it anew."""
        from desk_window import wait_for
        pid = wait_for(desk.home.voice_pid, "santral-voice")
        os.kill(pid, signal.SIGKILL)
        wait_for(lambda: desk.home.voice_pid() not in (None, pid), "another santral-voice", 40)
        desk.window.get("push button", "Phone ready", 40)

    def told(self):
        return {"calls": self.count, "longest_gap_in_a_call_ms": self.longest_gap}

    def close(self):
        self.servers.down(self.folder)
