"""A telephone of another make (baresip) at the registrar of the lab, driven by tests in Python."""

import json
import queue
import shutil
import socket
import threading
import time
from pathlib import Path

import procs
import tones

CONFIG = """sip_listen 127.0.0.1:@SIP@
call_local_timeout 120
call_max_calls 4
audio_player aufile,@OUT@
audio_source aufile,@TONE@
audio_alert aufile,@OUT@
ausrc_srate 16000
audio_level no
audio_buffer 20-160
rtp_tos 184
rtp_timeout 0
jitter_buffer_delay 5-10
module_path @MODULES@
module g711.so
module aufile.so
module sndfile.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:@CONTROL@
snd_path @FOLDER@
"""
MODULES = ("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules", "/usr/local/lib/baresip/modules")


def missing():
    return [] if shutil.which("baresip") else ["baresip"]


class Phone:
    def __init__(self, lab, role="phone", tone=880):
        self.lab, self.name = lab, f"baresip-{role}"
        self.folder = Path(lab["folder"]) / self.name
        self.folder.mkdir(exist_ok=True)
        account = lab["accounts"][role]
        self.user = account["user"]
        sip, _, control = procs.free_ports(3, udp=True)
        modules = next(path for path in MODULES if Path(path).is_dir())
        text = CONFIG
        for key, value in {"SIP": sip, "CONTROL": control, "MODULES": modules, "FOLDER": self.folder,
                           "TONE": tones.make(self.folder / "tone.wav", tone, 300), "OUT": "/dev/null"}.items():
            text = text.replace(f"@{key}@", str(value))
        (self.folder / "config").write_text(text)
        (self.folder / "accounts").write_text(
            f"<sip:{account['user']}@{lab['domain']};transport=udp>;auth_user={account['user']};"
            f"auth_pass={account['password']};regint=60;answermode=manual;audio_codecs=PCMA,PCMU\n")
        procs.start(lab["folder"], self.name, ["baresip", "-f", self.folder])
        procs.wait_port(control)
        self.socket = socket.create_connection(("127.0.0.1", control))
        self.events, self._fresh = [], queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        procs.wait_log(lab["folder"], self.name, r"200 OK|registered successfully")

    def _read(self):
        buffer = b""
        while part := self.socket.recv(65536):
            buffer += part
            while b":" in buffer:
                size, _, rest = buffer.partition(b":")
                if len(rest) <= int(size):
                    break
                message = json.loads(rest[:int(size)])
                buffer = rest[int(size) + 1:]
                if message.get("event"):
                    self._fresh.put(message)

    def tell(self, command, parameters=""):
        body = json.dumps({"command": command, "params": parameters, "token": "t"}).encode()
        self.socket.sendall(b"%d:%s," % (len(body), body))

    def wait(self, kind, seconds=10.0, since=0):
        """The first event of that type, such as CALL_INCOMING, CALL_ESTABLISHED, CALL_CLOSED, CALL_DTMF_START."""
        end = time.monotonic() + seconds
        seen = since
        while True:
            for event in self.events[seen:]:
                seen += 1
                if event.get("type") == kind:
                    return event
            try:
                self.events.append(self._fresh.get(timeout=max(0.01, end - time.monotonic())))
            except queue.Empty:
                kinds = [event.get("type") for event in self.events]
                raise procs.LabError(f"{self.name}: no {kind} after {seconds:g} s, but {kinds}") from None

    def digits(self, count, seconds=10.0):
        pressed, since = "", 0
        while len(pressed) < count:
            event = self.wait("CALL_DTMF_START", seconds, since)
            since = self.events.index(event) + 1
            pressed += event["param"]
        return pressed

    def close(self):
        procs.stop(self.lab["folder"], self.name)
        self.socket.close()
