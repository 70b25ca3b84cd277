#!/usr/bin/env python3
"""A customer's mail program for tests: Python's own smtplib, imaplib and email parser against the lab's servers.

    mail_client.py send FILE FROM TO SUBJECT TEXT [--attach PATH]   delivers a mail; prints its Message-ID
    mail_client.py read FILE ADDRESS [--mailbox NAME] [--id MESSAGE-ID] [--seconds S]
                                                                    waits for a mail and prints it as JSON
    mail_client.py list FILE ADDRESS [--mailbox NAME]               one JSON line a mail: id, flags

FILE holds what mail.py (or lab) printed; FROM, TO and ADDRESS are addresses or roles.
"""

import argparse
import email
import email.policy
import hashlib
import imaplib
import json
import mimetypes
import smtplib
import ssl
import sys
import time
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from pathlib import Path


def account(lab, name):
    for each in lab["accounts"]:
        if name in (each["role"], each["address"]):
            return each
    return {"address": name, "password": None}


def send(lab, arguments):
    message = EmailMessage()
    sender, to = account(lab, arguments.sender), account(lab, arguments.to)
    message["From"], message["To"], message["Subject"] = sender["address"], to["address"], arguments.subject
    message["Date"], message["Message-ID"] = formatdate(localtime=True), make_msgid(domain=lab["domain"])
    message.set_content(arguments.text)
    for path in arguments.attach:
        kind = (mimetypes.guess_type(path)[0] or "application/octet-stream").split("/")
        message.add_attachment(Path(path).read_bytes(), maintype=kind[0], subtype=kind[1], filename=Path(path).name)
    with smtplib.SMTP(lab["host"], lab["smtp"], timeout=20) as server:
        server.send_message(message)
    print(message["Message-ID"])


def mailbox(lab, arguments):
    who = account(lab, arguments.address)
    server = imaplib.IMAP4_SSL(lab["host"], lab["imaps"], timeout=20,
                               ssl_context=ssl.create_default_context(cafile=lab["ca"]))
    server.login(who["address"], who["password"])
    return server


def find(lab, arguments):
    """Raw mails of the mailbox with flags; only those with the wanted Message-ID where one is given."""
    found = []
    with mailbox(lab, arguments) as server:
        server.select(f'"{arguments.mailbox}"', readonly=True)
        wanted = ("HEADER", "Message-ID", arguments.id) if arguments.id else ("ALL",)
        for number in server.search(None, *wanted)[1][0].split():
            parts = server.fetch(number, "(FLAGS BODY.PEEK[])")[1]
            flags = b" ".join(part if isinstance(part, bytes) else part[0] for part in parts)
            found.append((parts[0][1], [flag.decode() for flag in imaplib.ParseFlags(flags)]))
    return found


def shown(raw, flags):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    body = message.get_body(("plain", "html"))
    return {"id": message["Message-ID"], "from": str(message["From"]), "to": str(message["To"]),
            "subject": str(message["Subject"]), "in_reply_to": message["In-Reply-To"], "flags": flags,
            "references": message["References"], "text": body.get_content().replace("\r\n", "\n") if body else "",
            "attachments": [{"name": part.get_filename(),
                             "sha256": hashlib.sha256(part.get_payload(decode=True) or b"").hexdigest()}
                            for part in message.iter_attachments()]}


def read(lab, arguments):
    end = time.monotonic() + arguments.seconds
    while True:
        found = find(lab, arguments)
        if found:
            print(json.dumps(shown(*found[-1])))
            return 0
        if time.monotonic() > end:
            print("no such mail", file=sys.stderr)
            return 1
        time.sleep(0.2)


def show_all(lab, arguments):
    for raw, flags in find(lab, arguments):
        print(json.dumps({"id": email.message_from_bytes(raw)["Message-ID"], "flags": flags}))


def main():
    parser = argparse.ArgumentParser(prog="mail_client.py", description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(required=True)
    sending = verbs.add_parser("send")
    sending.set_defaults(run=send)
    for name in ("file", "sender", "to", "subject", "text"):
        sending.add_argument(name)
    sending.add_argument("--attach", action="append", default=[])
    for name, run in (("read", read), ("list", show_all)):
        verb = verbs.add_parser(name)
        verb.set_defaults(run=run)
        verb.add_argument("file")
        verb.add_argument("address")
        verb.add_argument("--mailbox", default="INBOX", help="as on the wire")
        verb.add_argument("--id")
        verb.add_argument("--seconds", type=float, default=20)
    arguments = parser.parse_args()
    lab = json.loads(Path(arguments.file).read_text())
    return arguments.run(lab.get("mail", lab), arguments) or 0


if __name__ == "__main__":
    sys.exit(main())
