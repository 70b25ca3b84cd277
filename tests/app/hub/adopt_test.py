"""From a lone desk to a team's hub, by the real programs: a desk with customers, settings and a file is adopted, the
hub serves, the desk joins it, and everything is there.

Run by ctest, or: adopt_test.py --programs BIN [unittest arguments].
"""

import fcntl
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
import real_programs as real  # noqa: E402

MAIL_SECRET = "posta-kutusu-şifresi"


def hashes(folder):
    return {p.relative_to(folder): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in folder.rglob("*") if p.is_file() and not p.name.endswith("-shm")}


def column(file, query):
    db = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return [value for value, in db.execute(query)]
    finally:
        db.close()


def count(file, table):
    return column(file, f"SELECT count(*) FROM {table}")[0]


class AdoptTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="santral-adopt-")
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.desk, self.hub = self.scratch / "desk", self.scratch / "hub"
        self.env = real.own_home(self.scratch / "home")

    def lone_desk(self):
        """One that was worked at: the sample shop's customers, and a mailbox with its password."""
        mailbox = {"address": "destek@shop.example", "user": "elif"}
        settings = {"agent": "Elif Kaya", "sample": True, "mailboxes": [mailbox], "mailbox-password": MAIL_SECRET}
        done = real.run("e2e_desk_settings", self.desk, text=json.dumps(settings))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        done = real.run("santral", "--data", self.desk, "--sample", "--once", env=self.env)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        picture = self.scratch / "kutu.jpg"
        picture.write_bytes(os.urandom(50_000))
        done = real.run("e2e_desk_file", self.desk, picture)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertGreater(count(self.desk / "ledger.db", "event"), 50)

    def adopt(self, *words):
        return real.run("santral-hub", "adopt", self.desk, "--data", self.hub, *(words or ("--login", "elif")))

    def test_everything_is_there_after_the_desk_has_joined_its_hub(self):
        self.lone_desk()
        self.write_draft("yarım kalan yanıt")
        before = hashes(self.desk)
        conversations = count(self.desk / "view.db", "conversation")
        items = count(self.desk / "view.db", "item")
        done = self.adopt()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("santral-hub user password elif", done.stdout)
        self.assertIn("1 drafts stay", done.stdout)
        self.assertEqual(hashes(self.desk), before)

        lines = [real.run("santral-hub", "export", "--data", folder).stdout.splitlines() for folder in (self.desk, self.hub)]
        self.assertEqual(lines[1][:len(lines[0])], lines[0])
        verified = real.run("santral-hub", "verify", "--data", self.hub)
        self.assertEqual((verified.returncode, verified.stdout.splitlines()[-1]), (0, "sound"), verified.stdout)

        done = real.run("santral-hub", "user", "password", "elif", "--data", self.hub, text=real.PASSWORD + "\n")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        serving = real.serve(self.hub)
        self.addCleanup(real.stop, serving)
        address = serving.told["DESKS"]
        secret = self.scratch / "password"
        secret.write_text(real.PASSWORD + "\n")
        desk = real.start("santral", "--data", self.desk, "--hub", address, "--login", "elif", "--password-file", secret,
                          env=self.env)
        self.addCleanup(real.stop, desk)
        joined = next((self.desk / "teams").glob("*/elif"))
        real.until(lambda: count(joined / "view.db", "item") == items)
        self.assertEqual(count(joined / "view.db", "item"), items)
        self.assertEqual(count(joined / "view.db", "conversation"), conversations)
        self.compare_files(address, joined)
        self.assertEqual(self.drafts_in(joined), ["yarım kalan yanıt"])
        self.assertEqual(self.drafts_in(self.hub), [])

    def write_draft(self, words):
        """As the composer leaves one, in a conversation of the sample shop's."""
        conversation = column(self.desk / "view.db", "SELECT id FROM conversation LIMIT 1")[0]
        # Into its log alone, as by a desk that was killed: only Santral puts checksums into the file's pages.
        write = ("import os, sqlite3, sys\n"
                 "journal = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                 "journal.execute('PRAGMA wal_autocheckpoint=0')\n"
                 "journal.execute('INSERT INTO draft VALUES(?,?,?,NULL,0)',"
                 " (bytes.fromhex(sys.argv[2]), 'chat', sys.argv[3]))\n"
                 "os._exit(0)\n")
        subprocess.run([sys.executable, "-c", write, self.desk / "journal.db", conversation.hex(), words], check=True)

    def drafts_in(self, folder):
        return column(folder / "journal.db", "SELECT body FROM draft")

    def compare_files(self, address, joined):
        """Every file of the desk is had from the hub."""
        token = json.loads((joined / "membership.json").read_text())["token"]
        blobs = [p for p in (self.desk / "blobs").rglob("*") if p.is_file()]
        self.assertEqual(len(blobs), 1)
        for blob in blobs:
            asked = urllib.request.Request(f"{address.replace('ws', 'http', 1)}/desk/file/{blob.name}",
                                           headers={"Authorization": f"Bearer {token}"})
            with urllib.request.urlopen(asked, timeout=real.PATIENCE) as answer:
                self.assertEqual(hashlib.sha256(answer.read()).hexdigest(), blob.name)

    def test_the_agent_is_an_administrator_and_the_mailbox_has_its_password(self):
        self.lone_desk()
        self.assertEqual(self.adopt().returncode, 0)
        users = json.loads(real.run("santral-hub", "user", "list", "--data", self.hub, "--json").stdout)
        self.assertEqual([(u["login"], u["name"], u["role"]) for u in users], [("elif", "Elif Kaya", "administrator")])
        agent = (self.desk / "agent").read_text().strip()
        self.assertEqual(users[0]["id"], agent)
        self.assertNotEqual((self.hub / "agent").read_text().strip(), agent)
        db = sqlite3.connect(self.hub / "journal.db")
        kept = json.loads(db.execute("SELECT value FROM setting WHERE name='settings'").fetchone()[0])
        db.close()
        self.assertTrue(kept["mailbox-secrets"][0])
        self.assertEqual((self.hub / "secret.key").read_bytes(), (self.desk / "secret.key").read_bytes())
        self.assertNotIn(MAIL_SECRET.encode(), b"".join(p.read_bytes() for p in self.hub.rglob("*") if p.is_file()))

    def test_a_desk_at_work_is_told_to_be_closed_first(self):
        self.lone_desk()
        with open(self.desk / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = self.adopt()
        self.assertEqual(done.returncode, 1)
        self.assertIn("close it first", done.stderr)
        self.assertFalse(self.hub.exists())

    def test_a_login_that_is_none_is_refused_before_anything_is_copied(self):
        self.lone_desk()
        done = self.adopt("--login", "Elif Kaya")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr, "santral-hub: a login has 1 to 64 of the letters a to z, digits and . _ - @ +\n")
        self.assertFalse(self.hub.exists())

    def test_a_folder_with_something_in_it_is_refused(self):
        self.lone_desk()
        self.hub.mkdir()
        (self.hub / "letter").write_text("mine")
        done = self.adopt()
        self.assertEqual(done.returncode, 1)
        self.assertIn("is not an empty folder", done.stderr)
        self.assertEqual(os.listdir(self.hub), ["letter"])

    def test_without_a_login_the_command_is_written_wrong(self):
        self.assertEqual(real.run("santral-hub", "adopt", self.desk, "--data", self.hub).returncode, 2)


if __name__ == "__main__":
    real.take_folder(sys.argv)
    unittest.main()
