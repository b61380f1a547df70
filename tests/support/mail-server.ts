import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type MailServer = {
  url: string;
  /** What has arrived, as a mail program reads it, and as it came. */
  letters: (ParsedMail & { source: string })[];
  /** Connections made so far. */
  connections: () => number;
  close: () => Promise<void>;
};

/** A mail server on loopback that keeps what it gets. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const letters: MailServer["letters"] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    async onData(stream, _session, done) {
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      const source = Buffer.concat(pieces);
      letters.push(Object.assign(await simpleParser(source), { source: source.toString("utf8") }));
      done();
    },
    ...options,
  });
  // A postman that is ended by force resets the connection, which is no fault of the server's.
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    connections: () => connections,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** A mail server that breaks the connection when a command comes, the first `times` times. */
export async function breakingServer(command: string, times: number): Promise<MailServer> {
  const behind = await mailServer();
  let broken = 0;
  const server = createServer((client: Socket) => {
    const { port } = new URL(behind.url);
    const inner = connect(Number(port), "127.0.0.1");
    inner.pipe(client);
    client.on("data", (piece) => {
      if (broken < times && piece.toString("latin1").includes(command)) {
        broken += 1;
        client.destroy();
        inner.destroy();
      } else inner.write(piece);
    });
    client.on("error", () => inner.destroy());
    inner.on("error", () => client.destroy());
    client.on("close", () => inner.end());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    ...behind,
    url: `smtp://127.0.0.1:${port}`,
    close: async () => {
      await new Promise((closed) => server.close(closed));
      await behind.close();
    },
  };
}
