"""Plants breaches of the layers in a toy tree and expects each to be found, and good files to pass."""
import importlib.util
import pathlib
import tempfile
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
spec = importlib.util.spec_from_file_location("check_layers", SCRIPTS / "check_layers.py")
check_layers = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check_layers)

GOOD = {
    "core/base/a.hpp": "#include <chrono>",
    "core/base/zone.cpp": "#include <date/tz.h>",
    "core/base/clock.cpp": "auto t = std::chrono::system_clock::now(); std::thread worker;",
    "core/os/file.cpp": '#include "core/base/a.hpp"\n#include <unistd.h>',
    "core/domain/phone_number.cpp": "#include <phonenumbers/phonenumberutil.h>",
    "core/protocol/imap/a.cpp": '#include "core/protocol/imap/b.hpp"\n#include "core/protocol/mime/a.hpp"',
    "core/net/tls.cpp": "#include <boost/asio/ssl.hpp>",
    "core/net/deflate.cpp": "#include <zlib.h>",
    "core/store/sqlite/db.cpp": "#include <sqlite3.h>",
    "core/channel/email/a.cpp": '#include "core/sieve/sieve.hpp"\n#include "core/channel/channel_port.hpp"',
    "core/voice/linphone/a.cpp": '#include "core/voice/voice_engine.hpp"\n#include <linphone++/linphone.hh>',
    "core/sieve/a.cpp": '#include "core/protocol/mime/a.hpp"\n#include <gmime/gmime.h>',
    "core/hub/local.cpp": '#include "core/store/ledger.hpp"\n#include "core/channel/email/a.hpp"',
    "core/hub/hub.hpp": '#include "core/domain/a.hpp"',
    "ui/bridge/a.cpp": '#include "core/hub/hub.hpp"\n#include "core/voice/voice_engine.hpp"',
    "ui/inbox/a.cpp": '#include "ui/bridge/a.hpp"\n#include <QWidget>',
    "app/voice/main.cpp": '#include "core/voice/linphone/a.hpp"\n#include <signal.h>',
    "tests/core/a_test.cpp": "#include <sqlite3.h>\n#include <QString>\nstd::thread t;",
    "core/routing/a.cpp": '// std::thread\n/* #include "ui/a.hpp" */\nauto s = "steady_timer";',
}
BAD = {
    "core/base/up.cpp": '#include "core/domain/a.hpp"',
    "core/domain/up.cpp": '#include "core/store/ledger.hpp"',
    "core/domain/angle.cpp": "#include <core/store/ledger.hpp>",
    "core/protocol/smtp/a.cpp": '#include "core/protocol/imap/b.hpp"',
    "core/protocol/smtp/net.cpp": '#include "core/net/stream.hpp"',
    "core/channel/email/b.cpp": '#include "core/channel/webchat/a.hpp"',
    "core/channel/email/c.cpp": '#include "core/store/ledger.hpp"',
    "core/channel/email/d.cpp": '#include "core/sieve/limits.hpp"',
    "core/store/channel.cpp": '#include "core/channel/channel_port.hpp"',
    "core/hub/hub.hpp": '#include "core/store/ledger.hpp"',
    "core/hub/engine.cpp": '#include "core/voice/linphone/a.hpp"',
    "core/voice/link.cpp": '#include "core/voice/linphone/a.hpp"',
    "core/voice/linphone/b.cpp": '#include "core/hub/hub.hpp"',
    "core/sieve/b.cpp": '#include "core/protocol/imap/b.hpp"',
    "core/utils/a.cpp": "int a;",
    "core/domain/qt.cpp": "#include <QString>",
    "core/domain/qtcore.cpp": "#include <QtCore/qstring.h>",
    "core/net/tls.hpp": "#include <boost/asio/ssl.hpp>",
    "core/hub/beast.cpp": "#include <boost/beast/core.hpp>",
    "core/hub/zlib.cpp": "#include <zlib.h>",
    "core/store/open.cpp": "#include <sqlite3.h>",
    "core/hub/posix.cpp": "#include <unistd.h>",
    "core/hub/socket.cpp": "#include <sys/socket.h>",
    "core/hub/signal.cpp": "#include <csignal>",
    "core/hub/timer.cpp": "boost::asio::steady_timer timer;",
    "core/hub/clock.cpp": "auto t = std::chrono::system_clock::now();",
    "core/hub/thread.cpp": "std::thread t;",
    "ui/inbox/sleep.cpp": "std::this_thread::sleep_for(x);",
    "ui/inbox/b.cpp": '#include "ui/customer/card.hpp"',
    "ui/inbox/c.cpp": '#include "core/hub/hub.hpp"',
    "ui/bridge/b.cpp": '#include "core/hub/local_hub.hpp"',
    "ui/widgets/a.cpp": '#include "core/domain/a.hpp"',
    "app/hub/main.cpp": '#include "ui/shell/window.hpp"',
    "app/sieve/main.cpp": '#include "core/net/stream.hpp"',
    "core/domain/phone.cpp": "#include <phonenumbers/phonenumberutil.h>",
    "core/base/zone.hpp": "#include <date/tz.h>",
}


def found_in(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_layers.breaches(folder)


class Layers(unittest.TestCase):
    def test_good_files_pass(self):
        self.assertEqual(found_in(GOOD), [])

    def test_every_planted_breach_is_found(self):
        for name, text in BAD.items():
            with self.subTest(name):
                self.assertEqual(len(found_in({name: text})), 1, text)

    def test_an_include_of_a_neighbour_is_written_from_the_root(self):
        found = found_in({"core/base/a.hpp": "", "core/base/b.cpp": '#include "a.hpp"'})
        self.assertEqual(len(found), 1)

    def test_headers_that_include_each_other_are_found(self):
        found = found_in({"core/base/a.hpp": '#include "core/base/b.hpp"',
                          "core/base/b.hpp": '#include "core/base/a.hpp"'})
        self.assertEqual(found, ["include cycle: core/base/a.hpp → core/base/b.hpp → core/base/a.hpp"])


if __name__ == "__main__":
    unittest.main()
