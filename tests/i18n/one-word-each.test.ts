import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

const rooms = readdirSync("app/i18n/sv").map((name) => name.replace(/\.ts$/, ""));

test.each(["notes", "problems", "deeds"])(
  "no two rooms say different things by one key among their %s, since one would silence the other",
  async (list) => {
    const said = new Map<string, Map<string, string>>();
    for (const room of rooms) {
      const words = (await import(`../../app/i18n/sv/${room}.ts`)) as Record<string, Record<string, unknown>>;
      for (const [key, text] of Object.entries(words[list] ?? {}))
        said.set(key, (said.get(key) ?? new Map<string, string>()).set(String(text), room));
    }
    expect(said.size).toBeGreaterThan(20);
    expect([...said].filter(([, texts]) => texts.size > 1).map(([key, texts]) => [key, [...texts]])).toEqual(
      [],
    );
  },
);
