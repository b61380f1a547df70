/** Somebody with a browser of their own, without the browser: cookies are kept, redirects are seen. */
export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  /** Where the answer leads on to, as a path on this site. */
  location: string | null;
};

/** How many SQL statements an answer took, as the house counts them. */
export function statementsOf({ headers }: Pick<Answer, "headers">): number {
  const told = headers.get("x-statements");
  if (told === null) throw new Error("The answer does not say how many statements it took");
  return Number(told);
}

export class Visitor {
  private cookies = new Map<string, string>();

  constructor(readonly address: string) {}

  get = (path: string, headers: Record<string, string> = {}) => this.ask("GET", path, undefined, headers);

  /** Posts a form as a page of ours would. Lists become repeated fields. */
  post(
    path: string,
    fields: Record<string, string | string[]> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value].flat()) body.append(name, each);
    }
    return this.ask("POST", path, body.toString(), {
      "content-type": "application/x-www-form-urlencoded",
      origin: this.address,
      "sec-fetch-site": "same-origin",
      ...headers,
    });
  }

  /** Posts files as a page of ours would, all in the field `files`. */
  postFiles(
    path: string,
    files: [name: string, content: string | Uint8Array<ArrayBuffer>][],
  ): Promise<Answer> {
    const body = new FormData();
    for (const [name, content] of files) body.append("files", new Blob([content]), name);
    return this.ask("POST", path, body, { origin: this.address, "sec-fetch-site": "same-origin" });
  }

  /** Follows an answer's redirect, once; an answer without one is given back. */
  async follow(answer: Answer): Promise<Answer> {
    return answer.location ? this.get(answer.location) : answer;
  }

  async ask(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.address + path, {
      method,
      body,
      redirect: "manual",
      headers: {
        "accept-encoding": "identity",
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") }
          : {}),
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      const name = pair.slice(0, at);
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1));
    }
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: response.headers.get("location"),
    };
  }

  /** Another window of the same browser as it is now: what happens to its cookies stays there. */
  twin(): Visitor {
    const twin = new Visitor(this.address);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  /** The cookies as a header, for tests that ask in other ways. */
  get cookieLine(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

/** The people of the demo whom tests go in as. */
export const cast = {
  coordinator: "karin.karlsson@example.se",
  chair: "per.persson@example.se",
  contact: "helena.hansson@example.se",
  adjuster: "sofia.svensson@example.se",
  deputy: "tora.tomasson@example.se",
  head: "goran.gran@example.se",
  reader: "linnea.lundin@example.se",
  elected: "elsa.ek@example.se",
  administrator: "arvid.ask@example.se",
} as const;

export type CastRole = keyof typeof cast;

/** A visitor who has signed in to the demo. */
export async function signedIn(address: string, role: CastRole): Promise<Visitor> {
  const visitor = new Visitor(address);
  const answer = await visitor.post("/logga-in/demo", { email: cast[role] });
  if (answer.status !== 302) throw new Error(`Sign-in as ${role} answered ${answer.status}`);
  return visitor;
}
