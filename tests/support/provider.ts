import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { House } from "./server";
import { type Answer, Visitor } from "./visitor";

export type Said = Record<string, unknown>;
type Parts = { header: Said; claims: Said };
/** Bends the ID token on its way out; what comes back is signed anew by the provider's own key unless it is a whole token. */
export type Bend = (parts: Parts, token: string) => Parts | string;

/** A real OpenID provider on this machine, whose people are told by the test, and whose tokens can be bent. */
export class IdentityProvider {
  private readonly keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private handle: RequestListener | null = null;
  readonly people = new Map<string, Said>();
  bend: Bend | null = null;
  /** Whether it breaks every connection. */
  silent = false;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async open(): Promise<IdentityProvider> {
    const holder: { provider?: IdentityProvider } = {};
    const server = createServer((request, response) => holder.provider?.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    holder.provider = new IdentityProvider(
      server,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    return holder.provider;
  }

  /** Lets a house send people here. */
  async know({ address }: House): Promise<void> {
    // It warns of what is not for daily use, on the console: nobody uses it but the tests.
    const warn = console.warn;
    console.warn = () => undefined;
    const { default: Provider } = await import("oidc-provider");
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: "traffpunkt",
          client_secret: "a-secret-of-the-test",
          redirect_uris: [`${address}/logga-in/kommun/svar`],
          post_logout_redirect_uris: [`${address}/logga-in`],
          token_endpoint_auth_method: "client_secret_post",
        },
      ],
      claims: {
        openid: ["sub"],
        email: ["email", "email_verified"],
        profile: ["name", "groups", "_claim_names"],
      },
      conformIdTokenClaims: false,
      findAccount: (_context, id) => ({
        accountId: id,
        claims: async () => ({ sub: id, ...this.people.get(id) }),
      }),
      features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
      pkce: { required: () => true },
      cookies: { keys: ["of-the-test"] },
      jwks: {
        keys: [{ ...this.keys.privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }],
      },
    });
    console.warn = warn;
    this.handle = provider.callback();
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Signs somebody in here, from where the house sent them; the address they are sent back to. */
  async letThrough(start: string, person: string): Promise<string> {
    const browser = new Visitor(this.issuer);
    let answer = await browser.get(start.replace(this.issuer, ""));
    for (let steps = 0; steps < 12; steps++) {
      const to = answer.location ?? "";
      if (to !== "" && !to.startsWith("/") && !to.startsWith(this.issuer)) return to;
      if (to !== "") answer = await browser.get(to.replace(this.issuer, ""));
      else answer = await this.press(browser, answer, person);
    }
    throw new Error(`The provider led nowhere: ${answer.status} ${answer.text.slice(0, 300)}`);
  }

  private press(browser: Visitor, { text }: Answer, person: string): Promise<Answer> {
    const action = /action="([^"]+)"/.exec(text)?.[1] ?? "";
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1] ?? "";
    return browser.post(action.replace(this.issuer, ""), { prompt, login: person, password: "any" });
  }

  private answer(...[request, response]: Parameters<RequestListener>): void {
    if (this.silent || !this.handle) {
      request.socket.destroy();
      return;
    }
    if (this.bend && request.url?.startsWith("/token")) this.bendToken(response, this.bend);
    this.handle(request, response);
  }

  private bendToken(response: ServerResponse, bend: Bend): void {
    const end = response.end.bind(response) as (body: string) => ServerResponse;
    response.end = ((body: unknown) => {
      const told = JSON.parse(String(body)) as { id_token?: string };
      if (told.id_token) {
        const [header = "", claims = ""] = told.id_token.split(".");
        const bent = bend({ header: read(header), claims: read(claims) }, told.id_token);
        told.id_token = typeof bent === "string" ? bent : sign(bent, this.keys.privateKey);
      }
      const text = JSON.stringify(told);
      response.setHeader("Content-Length", Buffer.byteLength(text));
      return end(text);
    }) as typeof response.end;
  }
}

const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Said;
const write = (part: Said) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** A token as the provider would sign it (RFC 7515). */
export function sign({ header, claims }: Parts, key: KeyObject): string {
  const signed = `${write(header)}.${write(claims)}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(key, "base64url")}`;
}
