"""Profile `browser`: Debian's Chromium and the Node tools that drive it. Starts nothing that stays."""

import shutil
import subprocess
from pathlib import Path

import procs

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"


def install():
    """Brings node_modules to what the lock file says; quick when it is there already."""
    npm = shutil.which("npm")
    if not npm:
        raise procs.LabError("npm is not installed (Node 20.19 or newer is needed)")
    stamp, lock = MODULES / ".package-lock.json", HERE / "package-lock.json"
    if stamp.exists() and stamp.stat().st_mtime >= lock.stat().st_mtime:
        return
    done = subprocess.run([npm, "ci", "--ignore-scripts"], cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise procs.LabError(f"npm ci: {done.stderr.strip()}")
    stamp.touch()


def up(folder):
    chromium = shutil.which("chromium")
    if not chromium:
        raise procs.LabError("chromium is not installed")
    install()
    return {"chromium": chromium, "modules": str(MODULES), "profiles": str(folder)}


def down(folder):
    procs.stop_all(folder)
