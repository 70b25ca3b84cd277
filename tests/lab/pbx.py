"""A telephone system (Kamailio) that asks a hub which extension each call to its lines is for (docs/phone.md).

`up` needs a hub's address and token. Extensions are telephones that register (phone.py) or stand at a fixed place
(sipp). A call that waits is suspended and holds no worker; processes of their own ask the hub every 250 ms for all that wait
(Debian's Kamailio has no asynchronous HTTP client), and no question waits there. Another process tells what becomes
of calls, in order. Each suspension and each telephone rung takes one of a call's 30 branches: after 15 telephones
the caller is told that nobody answers.
"""

import random
import secrets
import shutil
import socket
from pathlib import Path

import procs
import voice

PROGRAMS = ("kamailio", "sipp")
NEEDS = ("http_client.so", "jansson.so")  # kamailio-utils-modules, kamailio-extra-modules

CONFIG = r"""#!KAMAILIO
debug=1
log_stderror=yes
children=4
max_branches=30
disable_tcp=yes
listen=udp:127.0.0.1:@SIP@
auto_aliases=no
mpath="@MODULES@"
loadmodule "tm"
loadmodule "tmx"
loadmodule "sl"
loadmodule "rr"
loadmodule "pv"
loadmodule "maxfwd"
loadmodule "usrloc"
loadmodule "registrar"
loadmodule "textops"
loadmodule "siputils"
loadmodule "xlog"
loadmodule "auth"
loadmodule "htable"
loadmodule "http_client"
loadmodule "jansson"
loadmodule "mqueue"
loadmodule "rtimer"
modparam("usrloc", "db_mode", 0)
modparam("registrar", "min_expires", 5)
modparam("rr", "enable_full_lr", 1)
modparam("htable", "htable", "cred=>size=6;")
modparam("htable", "htable", "line=>size=6;")
modparam("htable", "htable", "place=>size=8;")
modparam("htable", "htable", "call=>size=10;autoexpire=7200;")
modparam("tm", "fr_timer", 5000)
modparam("tm", "fr_inv_timer", 60000)
modparam("tm", "max_inv_lifetime", 7200000)
modparam("http_client", "connection_timeout", 5)
modparam("http_client", "keep_connections", 1)
modparam("mqueue", "mqueue", "name=told;size=0")
modparam("mqueue", "mqueue", "name=waiting;size=0")
modparam("rtimer", "timer", "name=tell;interval=20000u;mode=1;")
modparam("rtimer", "exec", "timer=tell;route=TELL")
modparam("rtimer", "timer", "name=poll;interval=@AGAIN_MS@000u;mode=@POLLERS@;")
modparam("rtimer", "exec", "timer=poll;route=POLL")

event_route[htable:mod-init] {
@TABLES@
}
request_route {
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  if (is_method("CANCEL")) {
    if (!t_check_trans()) exit;
    if ($sht(call=>$ci)=="waits") {
      $sht(call=>$ci)="over";
      mq_add("told", "abandoned", "{\"call\":\"$ci\"}");
    }
    t_relay(); exit;
  }
  if (has_totag()) {
    if (is_method("BYE") && $sht(call=>$ci)=="talks") {
      $sht(call=>$ci)="over";
      mq_add("told", "hung-up", "{\"call\":\"$ci\",\"extension\":\"$sht(call=>$ci::at)\",\"talked\":true}");
    }
    if (loose_route()) { if (is_gruu()) lookup("location"); t_relay(); exit; }
    if (is_method("ACK")) { if (t_check_trans()) t_relay(); exit; }
    t_relay(); exit;
  }
  if (is_method("OPTIONS") && uri==myself) { sl_send_reply("200", "OK"); exit; }
  if (is_method("REGISTER")) {
    if (!pv_auth_check("$td", "$sht(cred=>$au)", "0", "1")) { auth_challenge("$td", "1"); exit; }
    if (!save("location")) sl_reply_error();
    exit;
  }
  if (!is_method("INVITE")) { sl_send_reply("405", "Method Not Allowed"); exit; }
  record_route();
  if ($sht(line=>$rU)!=$null && !($ci=~"[\"\\\\]")) { route(QUEUE); exit; }
  $avp(at)=$rU;
  route(RING);
}
# A call to one of the hub's lines
route[QUEUE] {
  $avp(line)=$rU;
  $sht(call=>$ci)="waits";
  t_newtran();
  t_reply("182", "Queued");
  route(WAIT);
  exit;
}
# The call is suspended until POLL goes on with it.
route[WAIT] {
  $sht(call=>$ci::index)=$T(id_index);
  $sht(call=>$ci::label)=$T(id_label);
  if (!t_suspend()) {
    $sht(call=>$ci)="over";
    mq_add("told", "abandoned", "{\"call\":\"$ci\"}");
    t_reply("480", "Nobody answers");
    exit;
  }
  mq_add("waiting", "$ci", "{\"call\":\"$ci\",\"from\":\"$fU\",\"to\":\"$avp(line)\",\"display\":\"$(fn{s.unquote})\"}");
  exit;
}
# Asks once for each call that waits.
route[POLL] {
  mq_size("waiting");
  $var(left)=$rc;
  while ($var(left)>0 && mq_fetch("waiting")) {
    $var(left)=$var(left)-1;
    $var(call)=$mqk(waiting);
    if ($sht(call=>$var(call))=="waits") route(ASK);
  }
}
route[ASK] {
  if ($sht(call=>$var(call)::how)!=$null) { # of the telephone that rang before
    http_client_query("@HUB@/pbx/calls/$sht(call=>$var(call)::how)", "{\"call\":\"$var(call)\",\"extension\":\"$sht(call=>$var(call)::at)\"}", "@HEADERS@", "$var(answer)");
    if ($rc==200) $sht(call=>$var(call)::how)=$null;
  }
  http_client_query("@HUB@/pbx/calls", "$mqv(waiting)", "@HEADERS@", "$var(answer)");
  if ($rc!=200) {
    xlog("L_WARN", "hub: $rc $var(answer)\n");
    mq_add("waiting", "$var(call)", "$mqv(waiting)");
    return;
  }
  jansson_get("action", "$var(answer)", "$var(action)");
  if ($var(action)=="wait") {
    mq_add("waiting", "$var(call)", "$mqv(waiting)");
    return;
  }
  if ($var(action)=="ring") {
    jansson_get("extension", "$var(answer)", "$var(extension)");
    jansson_get("offer_s", "$var(answer)", "$var(offer)");
    $sht(call=>$var(call)::at)=$var(extension);
    $sht(call=>$var(call)::limit)=$var(offer)*1000/@SPEED@;
    if (!t_continue("$sht(call=>$var(call)::index)", "$sht(call=>$var(call)::label)", "FOUND")) { # he is gone
      $sht(call=>$var(call))="over";
      mq_add("told", "abandoned", "{\"call\":\"$var(call)\"}");
    }
    return;
  }
  jansson_get("why", "$var(answer)", "$var(why)");
  $sht(call=>$var(call))="over";
  $sht(call=>$var(call)::why)=$var(why);
  t_continue("$sht(call=>$var(call)::index)", "$sht(call=>$var(call)::label)", "REFUSED");
}
route[REFUSED] { t_reply("480", "$sht(call=>$ci::why)"); exit; }
route[FOUND] {
  $avp(at)=$sht(call=>$ci::at);
  $var(limit)=$sht(call=>$ci::limit);
  t_set_fr("$var(limit)", "$var(limit)");
  t_on_failure("MISSED");
  t_on_reply("HEARD");
  route(RING);
}
route[RING] {
  if ($sht(place=>$avp(at))!=$null) {
    $ru="sip:"+$avp(at)+"@"+$sht(place=>$avp(at));
  } else {
    $ru="sip:"+$avp(at)+"@127.0.0.1:@SIP@";
    if (!lookup("location")) {
      if ($avp(line)==$null) { sl_send_reply("404", "Not Found"); exit; }
      $sht(call=>$ci::how)="no-answer";
      route(WAIT);
    }
  }
  if (!t_relay()) {
    if ($avp(line)!=$null) {
      $sht(call=>$ci)="over";
      mq_add("told", "abandoned", "{\"call\":\"$ci\"}");
    }
    t_reply("500", "Server Error");
  }
  exit;
}
onreply_route[HEARD] {
  if ($rs==180) mq_add("told", "ringing", "{\"call\":\"$ci\",\"extension\":\"$avp(at)\"}");
  if ($rs==200 && $sht(call=>$ci)=="waits") {
    $sht(call=>$ci)="talks";
    mq_add("told", "answered", "{\"call\":\"$ci\",\"extension\":\"$avp(at)\"}");
  }
}
failure_route[MISSED] {
  if (t_is_canceled()) exit;
  $sht(call=>$ci::how)="no-answer";
  if (t_check_status("486|600|603")) $sht(call=>$ci::how)="busy";
  route(WAIT);
}
# What has happened, told in order
route[TELL] {
  while (mq_fetch("told")) {
    $var(tries)=0;
    $var(code)=0;
    while ($var(tries)<20 && $var(code)<100) {
      http_client_query("@HUB@/pbx/calls/$mqk(told)", "$mqv(told)", "@HEADERS@", "$var(answer)");
      $var(code)=$rc;
      $var(tries)=$var(tries)+1;
    }
    if ($var(code)!=200) xlog("L_WARN", "hub: $mqk(told) $mqv(told): $var(code) $var(answer)\n");
  }
}
"""


def missing():
    """Names of what is not installed and has to be."""
    absent = [name for name in PROGRAMS if not shutil.which(name)]
    modules = next((Path(path) for path in voice.MODULES if Path(path).is_dir()), None)
    return absent + [name for name in NEEDS if not modules or not (modules / name).exists()]


def up(folder, hub, token, lines, phones=(), places=None, speed=1, pollers=2, again_ms=250):
    """Starts it. `phones`: extensions that register; `places`: extension -> host:port of those that do not. `speed`:
    the hub's clock is so many times as fast. Returns what phone.Phone and customer.Customer need, and `hub`."""
    folder = Path(folder).resolve()
    folder.mkdir(exist_ok=True)
    absent = missing()
    if absent:
        raise procs.LabError("not installed: " + ", ".join(absent) + " (scripts/install lab)")
    sip, = procs.free_ports(1, udp=True)
    accounts = {f"phone{extension}": {"user": str(extension), "password": secrets.token_hex(8)} for extension in phones}
    tables = [f'  $sht(cred=>{one["user"]})="{one["password"]}";' for one in accounts.values()]
    tables += [f'  $sht(line=>{line})="1";' for line in lines]
    tables += [f'  $sht(place=>{extension})="{place}";' for extension, place in (places or {}).items()]
    values = {"MODULES": next(path for path in voice.MODULES if Path(path).is_dir()), "SIP": sip, "HUB": hub,
              "HEADERS": f"Authorization: Bearer {token}\\r\\nContent-Type: application/json", "SPEED": speed,
              "POLLERS": pollers, "TABLES": "\n".join(tables), "AGAIN_MS": again_ms}
    text = CONFIG
    for name, value in values.items():
        text = text.replace(f"@{name}@", str(value))
    (folder / "kamailio.cfg").write_text(text)
    procs.start(folder, "pbx", ["kamailio", "-DD", "-E", "-f", folder / "kamailio.cfg", "-Y", folder, "-P",
                                folder / "kamailio.pid", "-m", "128"])
    wait_ready(folder, sip)
    return {"host": "127.0.0.1", "port": sip, "domain": f"127.0.0.1:{sip}", "accounts": accounts, "folder": str(folder),
            "hub": hub}


def wait_ready(folder, port):
    """Until it answers OPTIONS."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as own:
        own.bind(("127.0.0.1", 0))
        own.settimeout(0.2)
        at = own.getsockname()[1]

        def answers():
            if not procs.running(folder, "pbx"):
                raise procs.LabError("the PBX ended early:\n" + procs.log_tail(folder, "pbx"))
            own.sendto((f"OPTIONS sip:127.0.0.1:{port} SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:{at};branch=z9hG4bK"
                        f"{random.randrange(1 << 30):x}\r\nFrom: <sip:lab@127.0.0.1>;tag=1\r\nTo: <sip:127.0.0.1:{port}>"
                        f"\r\nCall-ID: {random.randrange(1 << 30):x}\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\n"
                        "Content-Length: 0\r\n\r\n").encode(), ("127.0.0.1", port))
            try:
                return own.recv(4096).startswith(b"SIP/2.0 200")
            except TimeoutError:
                return False
        procs.wait_for(answers, "the PBX", 20)


def down(folder):
    procs.stop_all(folder)
