"""Configurations and certificates of the lab's mail servers (mail.py): two servers that know only each other."""

import subprocess
from pathlib import Path

import procs

DOVECOT = """
base_dir = @HOME@/dovecot/base
state_dir = @HOME@/dovecot/state
log_path = @HOME@/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = @USER@
default_internal_group = @GROUP@
default_login_user = @USER@
first_valid_uid = 1
mail_location = sdbox:~/mail
auth_mechanisms = plain login
auth_failure_delay = 0
auth_cache_size = 0
ssl = yes
ssl_cert = <@HOME@/tls/server.pem
ssl_key = <@HOME@/tls/server.key
ssl_min_protocol = TLSv1.2
local @EXPIRED_HOST@ {
  ssl_cert = <@HOME@/tls/expired.pem
  ssl_key = <@HOME@/tls/expired.key
}
passdb {
  driver = passwd-file
  args = @HOME@/users
}
userdb {
  driver = static
  args = uid=@USER@ gid=@GROUP@ home=@HOME@/mail/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    special_use = \\Drafts
    auto = create
  }
  mailbox "Gönderilmiş" {
    special_use = \\Sent
    auto = create
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = @IMAP@
  }
  inet_listener imaps {
    address = 127.0.0.1 @EXPIRED_HOST@ @OTHER_HOST@
    port = @IMAPS@
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    port = @LMTP@
  }
}
service auth {
  inet_listener {
    port = @AUTH@
  }
}
"""

POSTFIX_MAIN = """
compatibility_level = 3.6
queue_directory = @HOME@/postfix/queue
data_directory = @HOME@/postfix/data
command_directory = /usr/sbin
daemon_directory = @DAEMONS@
mail_owner = postfix
setgid_group = postdrop
maillog_file = @HOME@/postfix.log
maillog_file_prefixes = @HOME@
myhostname = mail.@DOMAIN@
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = @DOMAIN@
virtual_mailbox_maps = texthash:@HOME@/postfix/mailboxes
virtual_transport = lmtp:inet:127.0.0.1:@LMTP@
default_transport = error:nothing leaves this computer
relay_transport = error:nothing leaves this computer
smtpd_tls_cert_file = @HOME@/tls/server.pem
smtpd_tls_key_file = @HOME@/tls/server.key
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:@AUTH@
smtpd_forbid_bare_newline = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_error_sleep_time = 0
message_size_limit = 30000000
mailbox_size_limit = 0
virtual_mailbox_limit = 0
alias_maps =
alias_database =
"""

POSTFIX_MASTER = """
127.0.0.1:@SMTP@ inet n - n - - smtpd
127.0.0.1:@SUBMISSION@ inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
127.0.0.1:@SUBMISSIONS@ inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""

AUTHORITY = """
[ca]
default_ca = lab
[lab]
database = @TLS@/index
new_certs_dir = @TLS@
serial = @TLS@/serial
default_md = sha256
policy = anything
copy_extensions = copy
unique_subject = no
[anything]
commonName = supplied
"""


def filled(template, values):
    for name, value in values.items():
        template = template.replace(f"@{name}@", str(value))
    return template.lstrip("\n")


def openssl(*words):
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise procs.LabError(f"openssl {words[0]}: {done.stderr.strip()}")


def make_certificates(folder, expired_host):
    """An authority of our own, a good certificate for localhost and an expired one. Returns the authority's file."""
    folder = Path(folder)
    folder.mkdir()
    (folder / "index").touch()
    (folder / "serial").write_text("01\n")
    config, authority, key = folder / "ca.cnf", folder / "ca.pem", folder / "ca.key"
    config.write_text(filled(AUTHORITY, {"TLS": folder}))
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    openssl("req", "-x509", *curve, "-keyout", key, "-out", authority, "-days", "30", "-subj", "/CN=Lab authority")
    leaves = {"server": ("DNS:localhost,IP:127.0.0.1", "20200101000000Z", "20491231235959Z"),
              "expired": (f"IP:{expired_host}", "20200101000000Z", "20200201000000Z")}
    for name, (names, begin, end) in leaves.items():
        request = folder / f"{name}.csr"
        openssl("req", *curve, "-keyout", folder / f"{name}.key", "-out", request, "-subj", f"/CN={name}",
                "-addext", f"subjectAltName={names}")
        openssl("ca", "-batch", "-notext", "-config", config, "-cert", authority, "-keyfile", key, "-in", request,
                "-out", folder / f"{name}.pem", "-startdate", begin, "-enddate", end)
    return authority
