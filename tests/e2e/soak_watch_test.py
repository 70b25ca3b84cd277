"""What soak_watch.py finds wrong in a series of samples. Run: python3 tests/e2e/soak_watch_test.py"""

import os
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import soak_watch  # noqa: E402

QUIET = {"own_mib": 50.0, "rss_mib": 90.0, "handles": 20, "threads": 8, "log_mib": 4.0}


def life(minutes, **grows):
    """One whose columns grow by so much in an hour, a sample every ten seconds."""
    one = soak_watch.Life(1)
    for t in range(0, minutes * 60 + 1, 10):
        one.samples.append((t, {**QUIET, **{column: QUIET[column] + more * t / 3600 for column, more in grows.items()}}))
    return one


class Watch(unittest.TestCase):
    def test_a_life_that_takes_no_more_is_good(self):
        self.assertEqual(life(45).faults("hub"), [])
        self.assertEqual(life(45, own_mib=0.9).faults("hub"), [])

    def test_memory_that_grows_is_told(self):
        self.assertEqual(life(45, own_mib=2).faults("hub"), ["hub: its own memory grows by 2.0 MiB an hour"])

    def test_descriptors_and_threads_that_grow_are_told(self):
        self.assertIn("handles grew", life(45, handles=6).faults("hub")[0])
        self.assertIn("threads grew", life(45, threads=6).faults("hub")[0])

    def test_pages_of_files_are_no_fault(self):
        self.assertEqual(life(45, rss_mib=30).faults("hub"), [])

    def test_what_the_first_minutes_take_is_no_fault(self):
        one = life(45)
        for t, use in one.samples:
            use["own_mib"] += min(t, soak_watch.WARM_UP) / 10
        self.assertEqual(one.faults("hub"), [])

    def test_a_short_life_is_not_judged(self):
        self.assertEqual(life(20, own_mib=100, handles=100).faults("hub"), [])

    def test_a_program_that_was_started_anew_begins_anew(self):
        with tempfile.TemporaryDirectory() as folder:
            watcher = soak_watch.Watcher()
            for pid in (os.getppid(), os.getpid()):
                watcher.look({"hub": (pid, Path(folder))})
        self.assertEqual((watcher.lives["hub"].pid, len(watcher.lives["hub"].samples)), (os.getpid(), 1))

    def test_logs_that_grow_are_told(self):
        watcher = soak_watch.Watcher()
        watcher.worst_log = soak_watch.LOG_LIMIT_MIB + 1
        self.assertEqual(len(watcher.faults()), 1)


if __name__ == "__main__":
    unittest.main()
