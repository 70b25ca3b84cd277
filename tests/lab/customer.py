"""Customers on the trunk of the lab: sipp for the signalling, rtp.py for ears and mouth. Used by tests and voice.py."""

import datetime
import itertools
import json
import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import procs

_numbers = itertools.count(1)

INVITE = """<send retrans="500"><![CDATA[
INVITE sip:@CALLED@@@DOMAIN@ SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "@NAME@" <sip:@NUMBER@@[local_ip]:[local_port]>;tag=[pid]c[call_number]
To: <sip:@CALLED@@@DOMAIN@>
Call-ID: [call_id]
CSeq: 1 INVITE
Contact: <sip:@NUMBER@@[local_ip]:[local_port]>
P-Asserted-Identity: "@NAME@" <sip:@NUMBER@@trunk.example>
@HEADERS@Max-Forwards: 70
Allow: INVITE, ACK, BYE, CANCEL, OPTIONS
Content-Type: application/sdp
Content-Length: [len]

@SDP@
]]></send>
<recv response="100" optional="true"/>
<recv response="182" optional="true"/>
"""
SDP = """v=0
o=customer 53655765 2353687637 IN IP4 127.0.0.1
s=-
c=IN IP4 127.0.0.1
t=0 0
m=audio @MEDIA@ RTP/AVP 8 0 101
a=rtpmap:8 PCMA/8000
a=rtpmap:0 PCMU/8000
a=rtpmap:101 telephone-event/8000
a=fmtp:101 0-15
a=ptime:20"""
RINGING = """<recv response="180" rrs="true" optional="true"/>
<recv response="183" rrs="true" optional="true"/>
"""
ANSWERED = """<recv response="200" rrs="true"/>
<send><![CDATA[
ACK [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
From: "@NAME@" <sip:@NUMBER@@[local_ip]:[local_port]>;tag=[pid]c[call_number]
[last_To:]
Call-ID: [call_id]
CSeq: 1 ACK
Max-Forwards: 70
Content-Length: 0

]]></send>
"""
HANG_UP = """<pause milliseconds="@AFTER@"/>
<send retrans="500"><![CDATA[
BYE [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
From: "@NAME@" <sip:@NUMBER@@[local_ip]:[local_port]>;tag=[pid]c[call_number]
[last_To:]
Call-ID: [call_id]
CSeq: 2 BYE
Max-Forwards: 70
Content-Length: 0

]]></send>
<recv response="200"/>
"""
WAIT_BYE = """<recv request="BYE"/>
<send><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
"""
TAKE_BACK = """<recv response="180"/>
<pause milliseconds="@AFTER@"/>
<send retrans="500"><![CDATA[
CANCEL sip:@CALLED@@@DOMAIN@ SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch-5]
From: "@NAME@" <sip:@NUMBER@@[local_ip]:[local_port]>;tag=[pid]c[call_number]
To: <sip:@CALLED@@@DOMAIN@>
Call-ID: [call_id]
CSeq: 1 CANCEL
Max-Forwards: 70
Content-Length: 0

]]></send>
<recv response="200"/>
<recv response="487"/>
"""
REFUSED = """<recv response="@CODE@"/>
"""
# BACK: so many steps after the INVITE, whose branch it must have (RFC 3261 section 17.1.1.3).
ACK_REFUSED = """<send><![CDATA[
ACK sip:@CALLED@@@DOMAIN@ SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch-@BACK@]
From: "@NAME@" <sip:@NUMBER@@[local_ip]:[local_port]>;tag=[pid]c[call_number]
[last_To:]
Call-ID: [call_id]
CSeq: 1 ACK
Max-Forwards: 70
Content-Length: 0

]]></send>
"""
TAKE = """<recv request="INVITE" rrs="true"/>
<send><![CDATA[
SIP/2.0 180 Ringing
[last_Via:]
[last_From:]
[last_To:];tag=[pid]s[call_number]
[last_Call-ID:]
[last_CSeq:]
[last_Record-Route:]
Contact: <sip:[local_ip]:[local_port]>
Content-Length: 0

]]></send>
<pause milliseconds="@AFTER@"/>
"""
REPLY = """<send retrans="500"><![CDATA[
SIP/2.0 @CODE@ @WORD@
[last_Via:]
[last_From:]
[last_To:];tag=[pid]s[call_number]
[last_Call-ID:]
[last_CSeq:]
[last_Record-Route:]
Contact: <sip:[local_ip]:[local_port]>
@BODY@
]]></send>
<recv request="ACK"/>
"""
WORDS = {200: "OK", 486: "Busy Here", 603: "Decline", 480: "Temporarily Unavailable", 404: "Not Found", 488: "No"}


def person():
    """A name and a number that no test has seen before; numbers for fiction only."""
    name = random.choice(["Aylin", "Rauf", "Deniz", "Leyla", "Kamran", "Selin"]) + f" {random.randrange(1000, 9999)}"
    return name, f"+90555010{random.randrange(10000):04d}"


class Customer:
    """One call from or to the trunk. `dial` calls somebody, `expect` waits to be called."""

    def __init__(self, lab, tone=0, name=None, number=None, headers=()):
        self.lab = lab
        self.folder = Path(lab["folder"])
        made = person()
        self.name, self.number = name or made[0], number or made[1]
        self.headers = "".join(f"{key}: {value}\n" for key, value in headers)
        self.id = f"customer-{next(_numbers)}-{random.randrange(1 << 30):x}"
        self.media, = procs.free_ports(1, udp=True)
        self.tone = tone
        self.sipp = self.ears = None
        self.report = {}

    def dial(self, called, hang_up_after=None, cancel_after=None, refused=None, give_up_after=None):
        """Calls; then hangs up after so many seconds, takes back while it rings, is refused with a code, gives up so
        long after it was told to wait, or talks until the desk hangs up."""
        invite = INVITE
        if refused:
            rest = RINGING + REFUSED.replace("@CODE@", str(refused)) + ACK_REFUSED.replace("@BACK@", "6")
        elif give_up_after is not None:
            # What rings meanwhile, or rings no more, is no answer. One branch, whatever was passed over on the way.
            told = INVITE.index('<recv response="182"')
            limit = 'timeout="@AFTER@" ontimeout="1"'
            heard = f'<recv response="180" optional="true" {limit}/>\n<recv response="487" {limit}/>\n<label id="1"/>\n'
            back = TAKE_BACK[TAKE_BACK.index("<send"):].replace("[branch-5]", "[branch]")
            back = back.replace('<recv response="200"/>', '<recv response="200" optional="true"/>')  # or behind the 487
            invite = INVITE[:told] + INVITE[told:].replace(' optional="true"', "")
            rest = heard + back + ACK_REFUSED.replace("[branch-@BACK@]", "[branch]")
            invite, rest = (text.replace("branch=[branch]", "branch=z9hG4bK-[pid]-[call_number]-first")
                            for text in (invite, rest))
        elif cancel_after is not None:
            rest = TAKE_BACK + ACK_REFUSED.replace("@BACK@", "8")
        else:
            rest = RINGING + ANSWERED + (WAIT_BYE if hang_up_after is None else HANG_UP)
        after = next((one for one in (give_up_after, cancel_after, hang_up_after) if one is not None), None)
        port, = procs.free_ports(1, udp=True)
        self._start(invite + rest, port, [self.lab["domain"], "-p", str(port)], called, after)

    def expect(self, reply=200, ring_seconds=0.2):
        """Waits on the trunk to be called, rings and replies; with 200 it talks until the desk hangs up."""
        body = "Content-Type: application/sdp\nContent-Length: [len]\n\n" + SDP if reply == 200 else "Content-Length: 0\n"
        rest = WAIT_BYE if reply == 200 else ""
        text = TAKE + REPLY.replace("@BODY@", body).replace("@CODE@", str(reply)).replace("@WORD@", WORDS[reply])
        text = text.replace("@AFTER@", str(int(ring_seconds * 1000)))
        self._start(text + rest, self.lab["trunk_port"], ["-p", str(self.lab["trunk_port"])], "", None)

    def _start(self, scenario, port, words, called, after):
        self._listen()
        values = {"SDP": SDP, "CALLED": called, "DOMAIN": self.lab["domain"], "NAME": self.name,
                  "NUMBER": self.number, "HEADERS": self.headers, "MEDIA": str(self.media),
                  "AFTER": str(int((after or 0) * 1000))}
        for key, value in values.items():
            scenario = scenario.replace(f"@{key}@", value)
        path = self.folder / f"{self.id}.xml"
        path.write_text(f'<?xml version="1.0"?>\n<scenario name="{self.id}">\n{scenario}</scenario>\n')
        command = ["sipp", *words, "-sf", path, "-i", "127.0.0.1", "-m", "1", "-l", "1", "-nostdin", "-timeout", "300",
                   "-timeout_error", "-trace_err", "-error_file", self.folder / f"{self.id}.err", "-trace_msg",
                   "-message_file", self.folder / f"{self.id}.msg"]
        if called:
            command += ["-s", called]
        with open(self.folder / f"{self.id}.out", "wb") as log:
            self.sipp = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=log,
                                         stderr=log, cwd=self.folder)
        if not called:
            procs.wait_for(lambda: self._bound(port), "sipp on the trunk", 10)

    @staticmethod
    def _bound(port):
        wanted = f":{port:04X} "
        return any(wanted in line for line in Path("/proc/net/udp").read_text().splitlines())

    def _listen(self):
        self.ears = subprocess.Popen(
            [sys.executable, str(Path(__file__).parent / "rtp.py"), str(self.media), str(self.recording()), "--tone",
             str(self.tone)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ears.stdout.readline()

    def recording(self):
        """Wav of what the customer heard; whole after wait()."""
        return self.folder / f"{self.id}.wav"

    def invited_at(self):
        """When the INVITE left, in seconds since 1970."""
        text = (self.folder / f"{self.id}.msg").read_text(errors="replace")
        date, clock = re.search(r"^-+ (\S+) (\S+)$", text, re.MULTILINE).groups()
        return datetime.datetime.fromisoformat(f"{date} {clock}").timestamp()

    def call_id(self):
        """The Call-ID of the INVITE that left."""
        text = (self.folder / f"{self.id}.msg").read_text(errors="replace")
        return re.search(r"^Call-ID: *(\S+)", text, re.MULTILINE).group(1)

    def wait(self, seconds=30):
        """Until the call is over; "ok" when it went as scripted. The recording is written then."""
        try:
            code = self.sipp.wait(seconds)
            outcome = "ok" if code == 0 else f"sipp {code}"
        except subprocess.TimeoutExpired:
            outcome = "timeout"
        self.close()
        return outcome

    def close(self):
        if self.sipp and self.sipp.poll() is None:
            self.sipp.send_signal(signal.SIGKILL)
            self.sipp.wait()
        if self.ears and not self.report:
            out, _ = self.ears.communicate(timeout=20)
            self.report = json.loads(out) if out.strip() else {}
