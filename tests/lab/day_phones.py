"""Telephones of many agents and many callers for the simulated day: sipp, without sound (tests/sim/contact_day.py).

A telephone rings 0.1 s and is answered; one in twenty is busy, one in twenty is not answered. A caller calls when the
list says, waits 4 s at most since he last heard something, and hangs up when he has talked as long as the list says.
"""

import subprocess
from pathlib import Path

import procs

RING = """<recv request="INVITE" rrs="true"/>
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
<nop next="busy" chance="0.05"/>
<nop next="away" chance="0.05"/>
<recv request="CANCEL" timeout="100" ontimeout="takes" next="taken-back"/>
<label id="takes"/>
<send retrans="500"><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:];tag=[pid]s[call_number]
Call-ID: [call_id]
CSeq: 1 INVITE
[last_Record-Route:]
Contact: <sip:[local_ip]:[local_port]>
Content-Type: application/sdp
Content-Length: [len]

@SDP@
]]></send>
<recv request="ACK"/>
<recv request="BYE"/>
<send next="end"><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
<label id="busy"/>
<send retrans="500"><![CDATA[
SIP/2.0 486 Busy Here
[last_Via:]
[last_From:]
[last_To:];tag=[pid]s[call_number]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
<recv request="ACK" next="end"/>
<label id="away"/>
<recv request="CANCEL"/>
<label id="taken-back"/>
<send><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
<send retrans="500"><![CDATA[
SIP/2.0 487 Request Terminated
[last_Via:]
[last_From:]
[last_To:];tag=[pid]s[call_number]
Call-ID: [call_id]
CSeq: 1 INVITE
Content-Length: 0

]]></send>
<recv request="ACK"/>
<label id="end"/>
"""
SDP = """v=0
o=phone 1 1 IN IP4 127.0.0.1
s=-
c=IN IP4 127.0.0.1
t=0 0
m=audio 9 RTP/AVP 8
a=rtpmap:8 PCMA/8000"""
HEAD = """@METHOD@ @TO@ SIP/2.0
Via: SIP/2.0/UDP [local_ip]:[local_port];branch=@BRANCH@
@ROUTES@From: "Caller" <sip:[field0]@[local_ip]:[local_port]>;tag=[pid]c[call_number]
@ADDRESSEE@
Call-ID: [call_id]
CSeq: @NUMBER@ @METHOD@
Max-Forwards: 70
"""
CALL = """<nop><action>
<assignstr assign_to="comes" value="[field1]"/><todouble assign_to="pause" variable="comes"/>
<assignstr assign_to="talks" value="[field2]"/><todouble assign_to="length" variable="talks"/>
</action></nop>
<pause variable="pause"/>
<send retrans="500"><![CDATA[
@INVITE@Contact: <sip:[field0]@[local_ip]:[local_port]>
Content-Type: application/sdp
Content-Length: [len]

@SDP@
]]></send>
<recv response="100" optional="true" timeout="4000" ontimeout="gives-up"/>
<recv response="182" optional="true" timeout="4000" ontimeout="gives-up"/>
<recv response="180" optional="true" timeout="4000" ontimeout="gives-up"/>
<recv response="480" optional="true" next="refused" timeout="4000" ontimeout="gives-up"/>
<recv response="200" rrs="true" timeout="4000" ontimeout="gives-up"/>
<send><![CDATA[
@ACK@Content-Length: 0

]]></send>
<pause variable="length"/>
<send retrans="500"><![CDATA[
@BYE@Content-Length: 0

]]></send>
<recv response="200" next="end"/>
<label id="gives-up"/>
<send><![CDATA[
@CANCEL@Content-Length: 0

]]></send>
<recv response="200" optional="true"/>
<recv response="487"/>
<label id="refused"/>
<send><![CDATA[
@ACK_REFUSED@Content-Length: 0

]]></send>
<label id="end"/>
"""


def named(scenario):
    """sipp knows labels by numbers."""
    for number, name in enumerate(("end", "busy", "away", "takes", "taken-back", "gives-up", "refused"), 1):
        for attribute in ("next", "ontimeout", "id"):
            scenario = scenario.replace(f'{attribute}="{name}"', f'{attribute}="{number}"')
    return scenario


def head(method, domain, line, **more):
    values = {"METHOD": method, "TO": f"sip:{line}@{domain}", "BRANCH": "z9hG4bK-[pid]-[call_number]-first", "ROUTES": "",
              "ADDRESSEE": f"To: <sip:{line}@{domain}>", "NUMBER": "1", **more}
    text = HEAD
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def start(folder, name, scenario, words):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.xml"
    path.write_text(f'<?xml version="1.0"?>\n<scenario name="{name}">\n{named(scenario.replace("@SDP@", SDP))}</scenario>\n')
    with open(folder / f"{name}.out", "wb") as log:
        return subprocess.Popen(["sipp", *words, "-sf", str(path), "-i", "127.0.0.1", "-nostdin", "-trace_err", "-error_file",
                                 str(folder / f"{name}.err")], stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder)


class Sipp:
    process = None

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Telephones(Sipp):
    """All of them at one place."""

    def __init__(self, folder):
        port, = procs.free_ports(1, udp=True)
        self.place = f"127.0.0.1:{port}"
        self.process = start(Path(folder), "telephones", RING, ["-p", str(port)])


class Callers(Sipp):
    def __init__(self, folder, domain, calls, line, count):
        port, = procs.free_ports(1, udp=True)
        inside = {"TO": "[next_url]", "ROUTES": "[routes]\n", "ADDRESSEE": "[last_To:]"}
        texts = {"INVITE": head("INVITE", domain, line),
                 "ACK": head("ACK", domain, line, BRANCH="z9hG4bK-[pid]-[call_number]-ack", **inside),
                 "BYE": head("BYE", domain, line, BRANCH="z9hG4bK-[pid]-[call_number]-bye", **{**inside, "NUMBER": "2"}),
                 "CANCEL": head("CANCEL", domain, line),
                 "ACK_REFUSED": head("ACK", domain, line, ADDRESSEE="[last_To:]")}
        scenario = CALL
        for name, text in texts.items():
            scenario = scenario.replace(f"@{name}@", text)
        self.log = Path(folder) / "callers.err"
        self.process = start(Path(folder), "callers", scenario,
                             [domain, "-p", str(port), "-inf", str(calls), "-m", str(count), "-l", str(count + 10), "-r",
                              str(max(count, 10))])

    def outcome(self):
        """How it went, in a line."""
        code = self.process.wait(60)
        return "callers: all went as scripted" if code == 0 else f"callers: sipp ended with {code}, see {self.log}"
