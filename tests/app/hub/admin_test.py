"""The administrator's command line, by the real program: on a folder alone, and beside a hub that runs on it.

Run by ctest, or: admin_test.py --programs BIN [unittest arguments].
"""

import hashlib
import json
import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from real_programs import until  # noqa: E402

HUB = "santral-hub"
PASSWORD = "Kanarya-şifresi-42"
PATIENCE = 30  # seconds for what takes a fraction of one


class Story(unittest.TestCase):
    """One folder a test. What is written here holds with and without a running hub."""

    running = False

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="santral-admin-")
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name) / "hub"
        self.hub = None
        self.addCleanup(self.stop)
        self.start()

    def start(self):
        if not self.running:
            return
        self.hub = subprocess.Popen([HUB, "serve", "--data", self.folder], stdout=subprocess.PIPE, text=True)
        self.assertEqual(self.hub.stdout.readline(), "READY\n")

    def stop(self):
        if not self.hub:
            return
        self.hub.send_signal(signal.SIGTERM)
        self.hub.wait(PATIENCE)
        self.hub.stdout.close()
        self.hub = None

    def call(self, *words, text=""):
        return subprocess.run([HUB, *words, "--data", self.folder], input=text, capture_output=True, text=True,
                              timeout=PATIENCE)

    def good(self, *words, text=""):
        done = self.call(*words, text=text)
        self.assertEqual((done.returncode, done.stderr), (0, ""), words)
        return done.stdout

    def listed(self, *words):
        return json.loads(self.good(*words, "--json"))

    def refused(self, *words, text=""):
        done = self.call(*words, text=text)
        self.assertEqual((done.returncode, done.stdout), (1, ""), words)
        return done.stderr

    def user(self, login):
        return next(u for u in self.listed("user", "list") if u["login"] == login)

    def add_token(self, login, device):
        """As if this agent had signed in; while nobody has the file open."""
        token = uuid.uuid4()
        with sqlite3.connect(self.folder / "access.db") as db:
            db.execute("INSERT INTO token VALUES(?,?,?,?,?,?,?)",
                       (token.bytes, token.hex * 2, uuid.UUID(self.user(login)["id"]).bytes, device, 0, 0, 2**52))
        db.close()
        return token.hex

    def test_a_user_has_what_he_was_added_with(self):
        self.good("queue", "add", "Şikâyet")
        self.good("queue", "add", "Sipariş")
        self.good("team", "add", "Destek", "--queue", "Sipariş")
        self.good("user", "add", "elif", "--name", "Elif Kaya", "--role", "supervisor", "--team", "Destek",
                  "--queue", "Şikâyet")
        user = self.user("elif")
        del user["id"]
        self.assertEqual(user, {"login": "elif", "name": "Elif Kaya", "role": "supervisor", "teams": ["Destek"],
                                "queues": ["Şikâyet"], "skills": [], "extension": "", "away": False})

    def test_setting_changes_what_is_given_and_nothing_else(self):
        self.good("team", "add", "Destek")
        self.good("user", "add", "elif", "--name", "Elif", "--team", "Destek")
        before = self.user("elif")
        self.good("user", "set", "elif", "--name", "Elif Kaya", "--role", "administrator")
        self.assertEqual(self.user("elif"), {**before, "name": "Elif Kaya", "role": "administrator"})
        self.good("user", "set", "elif", "--no-teams", "--login", "kaya")
        self.assertEqual(self.user("kaya")["teams"], [])

    def test_the_list_for_people_has_its_columns_below_each_other(self):
        self.good("user", "add", "ece", "--name", "Ece Işık")
        self.good("user", "add", "deniz.aksoy", "--name", "Deniz")
        head, *lines = self.good("user", "list").splitlines()
        at = head.index("ROLE")
        self.assertEqual([line[at:].split()[0] for line in lines], ["agent", "agent"])
        self.assertEqual([line.split()[0] for line in lines], ["deniz.aksoy", "ece"])

    def test_a_name_that_nothing_has_is_told_with_those_there_are(self):
        self.good("team", "add", "Satış")
        self.good("team", "add", "Destek")
        told = self.refused("user", "add", "elif", "--name", "Elif", "--team", "Destke")
        self.assertEqual(told, 'santral-hub: there is no team "Destke"; there are: Destek, Satış\n')
        self.assertEqual(self.listed("user", "list"), [])

    def test_a_name_in_use_and_a_login_in_use_are_refused(self):
        self.good("brand", "add", "Kuzey")
        self.assertIn("has this name", self.refused("brand", "add", "Kuzey"))
        self.good("user", "add", "elif", "--name", "Elif")
        self.assertIn("has this login", self.refused("user", "add", "elif", "--name", "Another"))

    def test_what_is_away_is_found_again(self):
        self.good("queue", "add", "Eski")
        self.good("queue", "away", "Eski")
        self.assertTrue(self.listed("queue", "list")[0]["away"])
        self.assertIn("no queue", self.refused("queue", "rename", "Eski", "Yeni"))
        self.good("queue", "back", "Eski")
        self.good("queue", "rename", "Eski", "Yeni")
        self.assertEqual([(q["name"], q["away"]) for q in self.listed("queue", "list")], [("Yeni", False)])

    def test_a_team_serves_the_queues_it_is_given_last(self):
        for name in ("A", "B", "C"):
            self.good("queue", "add", name)
        self.good("team", "add", "Destek", "--queue", "A", "--queue", "B")
        self.good("team", "queues", "Destek", "B", "C")
        self.assertEqual(self.listed("team", "list")[0]["queues"], ["B", "C"])

    def test_a_queue_may_belong_to_a_brand(self):
        self.good("brand", "add", "Kuzey")
        self.good("queue", "add", "Kuzey sipariş", "--brand", "Kuzey")
        self.assertEqual(self.listed("queue", "list")[0]["brand"], "Kuzey")

    def look(self, brand):
        return {row["what"]: row["value"] for row in self.listed("brand", "show", brand)}

    def test_a_brand_may_have_a_chat_of_its_own(self):
        self.good("queue", "add", "Bot desteği")
        self.good("brand", "add", "Kuzey", "--chat", "boots", "--chat-queue", "Bot desteği",
                  "--origin", "https://boots.example", "--origin", "https://www.boots.example")
        self.good("brand", "set", "Kuzey", "--accent", "#0a7d4f")
        shown = self.look("Kuzey")
        self.assertEqual((shown["chat"], shown["chat queue"]), ("boots", "Bot desteği"))
        self.assertEqual(shown["origins"], "https://boots.example, https://www.boots.example")
        self.good("brand", "set", "Kuzey", "--chat-queue", "", "--origin", "")
        shown = self.look("Kuzey")
        self.assertEqual((shown["chat queue"], shown["origins"]), ("", ""))

    def test_the_chat_of_a_brand_is_named_as_pages_can_say_it_and_once(self):
        self.good("brand", "add", "Kuzey", "--chat", "boots")
        self.assertIn("chat", self.refused("brand", "add", "Güney", "--chat", "Bot!"))
        self.assertIn("chat", self.refused("brand", "add", "Güney", "--chat", "boots"))
        self.assertIn("origin", self.refused("brand", "set", "Kuzey", "--origin", "boots.example"))
        self.assertIn("Depo", self.refused("brand", "set", "Kuzey", "--chat-queue", "Depo"))

    def test_the_look_of_a_brands_chat_changes_where_it_is_given(self):
        self.good("brand", "add", "Kuzey", "--accent", "#0a7d4f", "--title", "tr=Kuzey Mağaza", "--side", "left")
        self.good("brand", "set", "Kuzey", "--theme", "dark", "--greeting", "en=1+1=2, ask us")
        self.assertEqual(self.look("Kuzey"), {
            "accent": "#0a7d4f", "side": "left", "theme": "dark", "title tr": "Kuzey Mağaza", "title az": "",
            "title en": "", "greeting tr": "", "greeting az": "", "greeting en": "1+1=2, ask us",
            "chat": "", "chat queue": "", "origins": ""})

    def test_a_look_that_cannot_be_is_refused_and_changes_nothing(self):
        self.good("brand", "add", "Kuzey", "--accent", "#0a7d4f")
        self.assertIn("accent", self.refused("brand", "set", "Kuzey", "--accent", "green"))
        self.assertIn("tr=, az= or en=", self.refused("brand", "set", "Kuzey", "--title", "de=Laden"))
        self.assertEqual(self.look("Kuzey")["accent"], "#0a7d4f")

    def test_a_tag_is_offered_until_it_is_put_away(self):
        self.good("tag", "add", "iade")
        self.good("tag", "add", "kargo")
        self.good("tag", "rename", "kargo", "kargo gecikti")
        self.good("tag", "away", "iade")
        self.assertEqual([(t["name"], t["away"]) for t in self.listed("tag", "list")],
                         [("iade", True), ("kargo gecikti", False)])
        self.good("tag", "back", "iade")
        self.assertFalse(self.listed("tag", "list")[0]["away"])

    def test_a_tag_that_cannot_be_is_refused_with_what_is_wrong(self):
        self.good("tag", "add", "iade")
        self.assertIn("has this name", self.refused("tag", "add", "iade"))
        self.assertIn("at most 64", self.refused("tag", "add", "k" * 65))
        self.assertIn('there is no tag "kargo"; there are: iade', self.refused("tag", "rename", "kargo", "x"))
        self.assertEqual([t["name"] for t in self.listed("tag", "list")], ["iade"])

    def reasons(self):
        return [(r["name"], r["kind"], r["away"]) for r in self.listed("reason", "list")]

    def test_a_reason_is_for_closing_unless_something_else_is_said(self):
        self.good("reason", "add", "Çözüldü")
        self.good("reason", "add", "Mola", "--kind", "not-ready")
        self.assertEqual(self.reasons(), [("Mola", "not-ready", False), ("Çözüldü", "close", False)])
        self.good("reason", "rename", "Mola", "Yemek")
        self.good("reason", "away", "Yemek")
        self.assertEqual(self.reasons(), [("Yemek", "not-ready", True), ("Çözüldü", "close", False)])
        self.good("reason", "back", "Yemek")
        self.assertEqual(self.reasons()[0], ("Yemek", "not-ready", False))
        self.assertEqual(self.call("reason", "add", "Mola", "--kind", "lunch").returncode, 2)

    def test_a_name_that_both_kinds_of_reasons_have_is_asked_about(self):
        self.good("reason", "add", "Diğer")
        self.assertIn("has this name", self.refused("reason", "add", "Diğer"))
        self.good("reason", "add", "Diğer", "--kind", "not-ready")
        self.assertIn("says which", self.refused("reason", "away", "Diğer"))
        self.good("reason", "away", "Diğer", "--kind", "not-ready")
        self.assertEqual(sorted(self.reasons()), [("Diğer", "close", False), ("Diğer", "not-ready", True)])
        self.good("reason", "rename", "Diğer", "Başka")
        self.assertIn(("Başka", "close", False), self.reasons())

    OFFICE = {"tz": "Europe/Istanbul", "week": {"mon": [["09:00", "12:30"], ["13:30", "18:00"]]},
              "holidays": ["2026-10-29"], "special": {"2026-10-28": [["09:00", "12:30"]]}}

    def schedule(self, value):
        """A file that says so."""
        file = self.folder.parent / "hours.json"
        file.write_text(json.dumps(value))
        return str(file)

    def work(self, queue):
        return {row["what"]: row["value"] for row in self.listed("queue", "show", queue)}

    def test_a_user_has_skills_with_levels_and_a_capacity(self):
        self.good("skill", "add", "İngilizce")
        self.good("skill", "add", "İade")
        self.good("user", "add", "elif", "--name", "Elif", "--skill", "İngilizce=4", "--skill", "İade=2",
                  "--units", "8", "--most", "chat=5", "--weight", "chat=2")
        self.assertEqual(sorted(self.user("elif")["skills"]), ["İade=2", "İngilizce=4"])
        self.good("user", "set", "elif", "--name", "Elif Kaya")
        self.assertEqual(len(self.user("elif")["skills"]), 2)
        self.good("user", "set", "elif", "--skill", "İade=5")
        self.assertEqual(self.user("elif")["skills"], ["İade=5"])
        self.good("user", "set", "elif", "--no-skills")
        self.assertEqual(self.user("elif")["skills"], [])

    def test_a_skill_that_cannot_be_had_so_is_refused_with_what_is_wrong(self):
        self.good("skill", "add", "İngilizce")
        self.good("user", "add", "elif", "--name", "Elif")
        for skill, why in (("İngilizce=6", "a number from 1 to 5"), ("İngilizce", "not NAME=VALUE"),
                           ("Rusça=3", 'there is no skill "Rusça"; there are: İngilizce')):
            self.assertIn(why, self.refused("user", "set", "elif", "--skill", skill))
        self.assertIn("there is no channel", self.refused("user", "set", "elif", "--most", "fax=1"))
        self.assertEqual(self.user("elif")["skills"], [])

    def test_opening_hours_are_shown_as_the_file_had_them(self):
        self.good("hours", "add", "Ofis", "--file", self.schedule(self.OFFICE))
        self.assertEqual(json.loads(self.good("hours", "show", "Ofis")), self.OFFICE)
        self.good("hours", "set", "Ofis", "--file", self.schedule({**self.OFFICE, "holidays": []}))
        self.assertEqual(json.loads(self.good("hours", "show", "Ofis"))["holidays"], [])
        self.assertEqual([h["name"] for h in self.listed("hours", "list")], ["Ofis"])

    def test_opening_hours_that_cannot_be_are_refused_with_the_field(self):
        self.good("queue", "add", "Sipariş")  # so that there is a hub
        for wrong, field in (({"tz": "Europe/Nowhere"}, "tz: "),
                             ({"tz": "Europe/Istanbul", "week": {"mon": [["18:00", "09:00"]]}}, "week.mon"),
                             ({"tz": "Europe/Istanbul", "holidays": ["2026-02-31"]}, "holidays[0]")):
            self.assertIn(field, self.refused("hours", "add", "Ofis", "--file", self.schedule(wrong)))
        self.assertIn("cannot be read", self.refused("hours", "add", "Ofis", "--file", "/nowhere.json"))
        self.assertEqual(self.listed("hours", "list"), [])

    def test_the_work_of_a_queue_is_set_and_shown(self):
        self.good("skill", "add", "İade")
        self.good("hours", "add", "Ofis", "--file", self.schedule(self.OFFICE))
        self.good("queue", "add", "Fatura")
        self.good("queue", "add", "Sipariş", "--hand-out", "push", "--hours", "Ofis", "--first", "1m", "--skill", "İade=3",
                  "--widen", "2m,lower=1", "--widen", "5m,also=Fatura,priority=2", "--wrap-up", "phone=45s")
        work = self.work("Sipariş")
        self.assertEqual({key: work[key] for key in ("hand-out", "hours", "first", "skill", "widen", "wrap-up phone")},
                         {"hand-out": "push", "hours": "Ofis", "first": 60, "skill": ["İade=3"],
                          "widen": ["2m,lower=1", "5m,also=Fatura,priority=2"], "wrap-up phone": 45})
        row = next(q for q in self.listed("queue", "list") if q["name"] == "Sipariş")
        self.assertEqual((row["hand-out"], row["hours"]), ("push", "Ofis"))

    def test_calls_are_led_to_queues_by_their_lines_and_to_agents_by_their_extensions(self):
        self.good("queue", "add", "Sipariş", "--hand-out", "push", "--line", "900", "--line", "+902125550100",
                  "--most-waiting", "20")
        work = self.work("Sipariş")
        self.assertEqual((work["line"], work["most-waiting"]), (["900", "+902125550100"], 20))
        self.assertIn("another queue", self.refused("queue", "add", "İade", "--hand-out", "push", "--line", "900"))
        self.assertIn("handed out", self.refused("queue", "add", "İade", "--line", "901"))
        self.good("queue", "set", "Sipariş", "--no-lines")
        self.assertEqual(self.work("Sipariş")["line"], [])
        self.good("user", "add", "elif", "--name", "Elif", "--extension", "1001")
        self.assertEqual(self.user("elif")["extension"], "1001")
        self.assertIn("extension", self.refused("user", "add", "can", "--name", "Can", "--extension", "1001"))
        self.assertIn("1 to 32", self.refused("user", "add", "can", "--name", "Can", "--extension", "10 01"))
        self.good("user", "set", "elif", "--extension", "")
        self.assertEqual(self.user("elif")["extension"], "")

    def test_what_a_supervisor_is_alarmed_at_is_set_and_shown(self):
        self.good("queue", "add", "Sipariş", "--alarm-waiting", "5", "--alarm-wait", "90s")
        self.good("queue", "set", "Sipariş", "--alarm-abandoned", "10")
        work = self.work("Sipariş")
        self.assertEqual([work[key] for key in ("alarm-waiting", "alarm-wait", "alarm-abandoned")], [5, 90, 10])
        self.assertIn("--alarm-abandoned", self.refused("queue", "set", "Sipariş", "--alarm-abandoned", "101"))
        self.good("queue", "set", "Sipariş", "--alarm-waiting", "0")
        self.assertEqual(self.work("Sipariş")["alarm-waiting"], 0)

    def test_setting_a_queue_changes_what_is_given_and_nothing_else(self):
        self.good("queue", "add", "Sipariş", "--hand-out", "push", "--first", "1m", "--widen", "2m,priority=1")
        before = self.work("Sipariş")
        self.good("queue", "set", "Sipariş", "--next", "3m", "--quiet", "10m")
        self.assertEqual(self.work("Sipariş"), {**before, "next": 180, "quiet": 600})
        self.good("queue", "set", "Sipariş", "--no-widenings", "--hand-out", "pull")
        self.assertEqual((self.work("Sipariş")["widen"], self.work("Sipariş")["hand-out"]), ([], "pull"))

    def test_the_work_of_a_queue_that_cannot_be_is_refused_with_what_is_wrong(self):
        self.good("queue", "add", "Sipariş")
        for words, why in ((("--first", "soon"), "no time such as 20s"), (("--target", "120"), "from 1 to 100"),
                           (("--hours", "Ofis"), 'there is no hours "Ofis"'),
                           (("--widen", "2m,speed=3"), 'no "speed"'), (("--widen", "2m,also=Satış"), "no queue"),
                           (("--hand-out", "push", "--offer", "1s"), "5 seconds to 10 minutes")):
            self.assertIn(why, self.refused("queue", "set", "Sipariş", *words))
        self.assertEqual(self.call("queue", "set", "Sipariş", "--hand-out", "shove").returncode, 2)

    def test_a_password_of_a_pipe_is_kept_as_a_hash_alone(self):
        self.good("user", "add", "elif", "--name", "Elif")
        self.good("user", "password", "elif", text=PASSWORD + "\n")
        files = [p.read_bytes() for p in self.folder.rglob("*") if p.is_file()]
        self.assertFalse(any(PASSWORD.encode() in octets for octets in files))
        self.assertTrue(any(b"$argon2id$" in octets for octets in files))

    def test_a_password_that_is_too_short_is_refused(self):
        self.good("user", "add", "elif", "--name", "Elif")
        self.assertIn("at least 10 characters", self.refused("user", "password", "elif", text="short\n"))
        self.assertIn("no password", self.refused("user", "password", "elif"))

    def type_passwords(self, *lines):
        """(exit code, what the terminal showed, standard error)"""
        master, slave = pty.openpty()
        words = [HUB, "user", "password", "elif", "--data", self.folder]
        with subprocess.Popen(words, stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asking:
            told = b""
            for number, line in enumerate(lines, 1):
                while told.count(b": ") < number:
                    told += os.read(asking.stderr.fileno(), 1000)
                os.write(master, line.encode() + b"\n")
            told += asking.communicate(timeout=PATIENCE)[1]
        shown = os.read(master, 1000) if select.select([master], [], [], 0)[0] else b""
        os.close(slave)
        os.close(master)
        return asking.returncode, shown, told.decode()

    def test_a_terminal_asks_twice_and_shows_nothing(self):
        self.good("user", "add", "elif", "--name", "Elif")
        code, shown, told = self.type_passwords(PASSWORD, PASSWORD)
        self.assertEqual((code, told), (0, "New password: \nThe same again: \n"))
        self.assertNotIn(b"Kanarya", shown)

    def test_a_slip_at_the_terminal_changes_nothing(self):
        self.good("user", "add", "elif", "--name", "Elif")
        code, _, told = self.type_passwords(PASSWORD, PASSWORD + "!")
        self.assertEqual(code, 1)
        self.assertIn("not the same", told)
        self.assertNotIn(b"$argon2id$", b"".join(p.read_bytes() for p in self.folder.glob("access.db*")))

    def signed_in(self):
        self.good("user", "add", "elif", "--name", "Elif")
        self.stop()
        tokens = [self.add_token("elif", "laptop"), self.add_token("elif", "desk")]
        self.start()
        return tokens

    def devices(self):
        return sorted(t["device"] for t in self.listed("token", "list", "elif"))

    def test_one_token_is_revoked_or_all(self):
        laptop, _ = self.signed_in()
        self.assertEqual(self.devices(), ["desk", "laptop"])
        self.good("token", "revoke", "elif", laptop)
        self.assertEqual(self.devices(), ["desk"])
        self.assertIn("has no token", self.refused("token", "revoke", "elif", laptop))
        self.good("token", "revoke", "elif")
        self.assertEqual(self.devices(), [])

    def test_whoever_is_sent_away_is_signed_out_and_may_come_back(self):
        self.signed_in()
        self.good("user", "away", "elif")
        self.assertTrue(self.user("elif")["away"])
        self.assertEqual(self.devices(), [])
        self.good("user", "back", "elif")
        self.assertFalse(self.user("elif")["away"])

    MAILBOX = ("mailbox", "set", "destek@shop.example", "--imap", "imap.shop.example", "--smtp", "[::1]:2525")

    def begin_with_a_queue(self):
        self.good("queue", "add", "Sipariş")

    def test_a_mailbox_is_shown_as_it_was_set(self):
        self.begin_with_a_queue()
        self.good(*self.MAILBOX, "--smtp-security", "none", "--queue", "Sipariş")
        self.assertEqual(self.listed("mailbox", "show"), [{
            "address": "destek@shop.example", "name": "", "user": "destek@shop.example",
            "imap": "imap.shop.example:993 tls", "smtp": "::1:2525 none", "queue": "Sipariş", "password": False}])

    def test_a_mailbox_that_is_set_again_keeps_what_is_not_given(self):
        self.begin_with_a_queue()
        self.good(*self.MAILBOX, "--name", "Destek")
        self.good("mailbox", "set", "yardim@shop.example", "--instead-of", "destek@shop.example")
        one = self.listed("mailbox", "show")[0]
        self.assertEqual((one["address"], one["user"], one["name"], one["imap"]),
                         ("yardim@shop.example", "yardim@shop.example", "Destek", "imap.shop.example:993 tls"))

    def test_each_mailbox_has_its_own_settings_and_is_named_where_there_are_several(self):
        self.begin_with_a_queue()
        self.good(*self.MAILBOX, "--queue", "Sipariş")
        self.good("mailbox", "set", "iade@shop.example", "--imap", "imap.shop.example", "--smtp", "smtp.shop.example")
        self.assertIn("name one", self.refused("mailbox", "password", text=PASSWORD + "\n"))
        self.good("mailbox", "password", "IADE@shop.example", text=PASSWORD + "\n")
        self.assertEqual([(one["address"], one["queue"], one["password"]) for one in self.listed("mailbox", "show")],
                         [("destek@shop.example", "Sipariş", False), ("iade@shop.example", "", True)])
        self.assertIn("already", self.refused("mailbox", "set", "iade@shop.example", "--instead-of", "destek@shop.example"))
        self.assertIn("no mailbox satis@", self.refused("mailbox", "away", "satis@shop.example"))
        self.good("mailbox", "away", "destek@shop.example")
        self.assertEqual([one["address"] for one in self.listed("mailbox", "show")], ["iade@shop.example"])

    def test_the_password_of_a_mailbox_is_kept_sealed(self):
        self.begin_with_a_queue()
        self.good(*self.MAILBOX)
        self.good("mailbox", "password", text=PASSWORD + "\n")
        self.assertTrue(self.listed("mailbox", "show")[0]["password"])
        self.stop()
        for file in self.folder.rglob("*"):
            if file.is_file():
                self.assertNotIn(PASSWORD.encode(), file.read_bytes(), file)

    def test_a_mailbox_that_cannot_be_is_refused_with_what_is_wrong(self):
        self.begin_with_a_queue()
        self.assertIn("not a mail address", self.refused("mailbox", "set", "destek", "--imap", "a", "--smtp", "b"))
        self.assertIn("--imap needs", self.refused("mailbox", "set", "destek@shop.example", "--smtp", "b"))
        self.assertIn("1 to 65535", self.refused("mailbox", "set", "destek@shop.example", "--imap", "a:99999"))
        self.assertIn("without TLS", self.refused(*self.MAILBOX, "--imap-security", "none"))
        self.assertIn("there is no queue", self.refused(*self.MAILBOX, "--queue", "Satış"))
        self.assertEqual(self.listed("mailbox", "show"), [])

    def test_a_mailbox_that_is_away_is_shown_no_more(self):
        self.begin_with_a_queue()
        self.good(*self.MAILBOX)
        self.good("mailbox", "away")
        self.assertEqual(self.listed("mailbox", "show"), [])
        self.assertIn("no mailbox yet", self.refused("mailbox", "away"))

    def test_what_an_agent_may_see_is_a_hash_and_of_nothing_that_of_nothing(self):
        self.good("user", "add", "elif", "--name", "Elif")
        self.assertTrue(until(lambda: self.call("hash", "--login", "elif").returncode == 0), "the view is a moment behind")
        nothing = {"conversations": 0, "entries": 0, "customers": 0, "hash": hashlib.sha256(b"").hexdigest()}
        self.assertEqual(self.listed("hash", "--login", "elif"), nothing)
        self.assertEqual(self.listed("hash", "--login", "elif", "--since", "2026-01-31"), nothing)
        self.assertIn("2026-02-31", self.refused("hash", "--login", "elif", "--since", "2026-02-31"))
        self.assertIn("kim", self.refused("hash", "--login", "kim"))
        self.assertEqual(self.call("hash").returncode, 2)

    def test_a_command_that_is_written_wrong_is_told_apart_from_one_that_fails(self):
        self.assertEqual(self.call("user", "add", "elif").returncode, 2)
        self.assertEqual(self.call("user", "dance").returncode, 2)
        self.assertEqual(self.call("user", "away", "nobody").returncode, 1)
        self.assertEqual(self.call("user", "--help").returncode, 0)


class OnAFolder(Story):
    def test_a_view_that_has_not_come_to_the_ledger_gives_no_hash_but_says_what_to_do(self):
        self.good("user", "add", "elif", "--name", "Elif")
        self.assertEqual(self.call("hash", "--login", "elif").returncode, 0)
        with sqlite3.connect(self.folder / "view.db") as db:
            db.execute("UPDATE progress SET applied=applied-1")
        self.assertIn("start the hub", self.refused("hash", "--login", "elif"))

    def test_a_folder_without_a_hub_is_not_made_into_one_by_looking(self):
        self.assertIn("no hub was ever in", self.refused("user", "list"))
        self.assertFalse(self.folder.exists())


    def test_a_mailbox_is_tested_by_a_hub_that_runs(self):
        self.begin_with_a_queue()
        self.good(*self.MAILBOX)
        self.assertIn("start it first", self.refused("mailbox", "test"))


class BesideAHub(Story):
    running = True

    def test_a_mailbox_that_cannot_be_reached_fails_its_test_and_says_where(self):
        self.begin_with_a_queue()
        self.good("mailbox", "set", "destek@shop.example", "--imap", "127.0.0.1:1", "--smtp", "127.0.0.1:1")
        done = self.call("mailbox", "test", "--json")
        self.assertEqual(done.returncode, 1)
        self.assertIn(False, [step["good"] for step in json.loads(done.stdout)])

    def test_what_was_done_beside_it_is_there_when_it_has_ended(self):
        self.good("team", "add", "Destek")
        self.good("user", "add", "elif", "--name", "Elif", "--team", "Destek")
        self.stop()
        self.assertEqual(self.user("elif")["teams"], ["Destek"])

    def test_its_socket_is_for_this_user_only_and_goes_with_it(self):
        socket = self.folder / "admin.sock"
        self.assertEqual(socket.stat().st_mode & 0o777, 0o600)
        self.stop()
        self.assertFalse(socket.exists())

    def test_a_hub_that_was_killed_leaves_its_folder_usable(self):
        self.hub.kill()
        self.hub.wait(PATIENCE)
        self.hub.stdout.close()
        self.hub = None
        self.good("team", "add", "Destek")


del Story  # only its heirs run

if __name__ == "__main__":
    if "--programs" in sys.argv:
        at = sys.argv.index("--programs")
        HUB = str(Path(sys.argv[at + 1]) / HUB)
        del sys.argv[at:at + 2]
    unittest.main()
