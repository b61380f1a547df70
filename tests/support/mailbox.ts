import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { ImapFlow } from "imapflow";

export type Mailbox = {
  url: string;
  /** Lays a letter in the mailbox, unseen. */
  lay: (source: string | Buffer) => Promise<void>;
  /** The flags of every letter, in the order they were laid. */
  flags: () => Promise<string[][]>;
  close: () => Promise<void>;
};

/**
 * Debian's dovecot on this machine alone, with a configuration, a mailbox and a log in a folder that goes away with
 * it. It may be started as anybody; started as root it lets nobody own the mailbox.
 */
export async function openMailbox(): Promise<Mailbox> {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-mailbox-"));
  const { uid, gid, username } = userInfo();
  const owner = uid === 0 ? { uid: 65_534, gid: 65_534 } : { uid, gid };
  const mail = join(folder, "mail");
  for (const each of [mail, join(folder, "run")]) mkdirSync(each);
  chmodSync(folder, 0o755);
  chownSync(mail, owner.uid, owner.gid);
  const port = await freePort();
  const configuration = join(folder, "dovecot.conf");
  writeFileSync(
    configuration,
    `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${mail}
first_valid_uid = 1
${uid === 0 ? "" : `default_internal_user = ${username}\ndefault_login_user = ${username}\n`}
passdb {
  driver = static
  args = password=hemligt@ord
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`,
  );
  const server = spawn("/usr/sbin/dovecot", ["-F", "-c", configuration], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const close = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const open = () =>
    new ImapFlow({
      host: "127.0.0.1",
      port,
      secure: false,
      auth: { user: "svar", pass: "hemligt@ord" },
      logger: false,
      disableAutoIdle: true,
    });
  const visit = async <Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> => {
    const client = open();
    client.on("error", () => {});
    await client.connect();
    try {
      await client.mailboxOpen("INBOX");
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  await answered(port, server);
  return {
    url: `imap://svar:hemligt%40ord@127.0.0.1:${port}/INBOX`,
    lay: (source) => visit(async (client) => void (await client.append("INBOX", source))),
    flags: () =>
      visit(async (client) => {
        const flags: string[][] = [];
        for await (const letter of client.fetch("1:*", { flags: true }))
          flags.push([...(letter.flags ?? [])]);
        return flags;
      }),
    close,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Waits until the server answers at its door, asking again as often as it is turned away. */
async function answered(port: number, server: ReturnType<typeof spawn>): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    if (server.exitCode !== null) throw new Error(`dovecot ended (${server.exitCode})`);
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("data", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => setTimeout(() => resolve(false), 20));
    });
    if (isOpen) return;
  }
  throw new Error("dovecot does not answer");
}
