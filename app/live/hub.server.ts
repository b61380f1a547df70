import type { Language } from "#db/words";

/**
 * Those who follow something as it changes, and what they are sent: server-sent events, as the WHATWG's HTML standard
 * has them. The hub lives in the one process that serves a database, and knows neither database nor pages. Nobody
 * following, it costs nothing: nothing is read, drawn or timed.
 */

/** What somebody is shown: the text of each part by the event's name, and a line said once. */
export type Drawn = { parts: Record<string, string>; said: string };

/** What is followed. All who follow it have the same right to it, so that each drawing is made once a language. */
export type Subject<State> = {
  id: string;
  /** Reads it as it stands; null when it can no longer be followed. */
  read: () => State | null;
  /** Draws it; `before` is what was sent last, null for somebody who has just come. */
  draw: (state: State, before: State | null, language: Language) => Drawn;
  /** Those of these sessions that still stand: asked before each sending. */
  standing: (sessionIds: string[]) => Set<string>;
};

/** Somebody who follows. */
export type Follower<State> = {
  sessionId: string;
  language: Language;
  /** Whether whoever follows still has the right: asked at each beat, since it takes longer to find out. */
  mayStay: (state: State) => boolean;
};

type Listener<State> = Follower<State> & { send: (bytes: Uint8Array) => void; end: () => void };

type Room<State> = {
  subject: Subject<State>;
  listeners: Set<Listener<State>>;
  state: State;
  sent: Map<Language, Drawn["parts"]>;
  waiting: NodeJS.Timeout | null;
};

export type HubOptions = {
  /** How long changes are gathered before they are drawn, in milliseconds. */
  gather: number;
  /** How often each connection is kept awake, and whoever lost the right let go, in milliseconds. */
  beat: number;
  mostInAll: number;
  mostPerSession: number;
  /** Told of what went wrong while drawing; those who follow are let go and come back. */
  onProblem: (problem: unknown) => void;
};

/** A hub with nobody in it. */
export function openHub(options: HubOptions) {
  // biome-ignore lint/suspicious/noExplicitAny: each room has a state of its own kind, which only it knows
  const rooms = new Map<string, Room<any>>();
  let beat: NodeJS.Timeout | null = null;
  let isClosed = false;

  /**
   * A stream that begins with the subject as it stands and goes on with each change, until `gone`. "tooMany" when the
   * session follows too much already, "full" when nobody more fits or the house is closing, "over" when there is
   * nothing to follow.
   */
  function follow<State>(
    subject: Subject<State>,
    follower: Follower<State>,
    gone: AbortSignal,
  ): ReadableStream<Uint8Array> | "tooMany" | "full" | "over" {
    const all = [...rooms.values()].flatMap((room) => [...room.listeners]);
    if (isClosed || all.length >= options.mostInAll) return "full";
    if (all.filter((each) => each.sessionId === follower.sessionId).length >= options.mostPerSession)
      return "tooMany";
    const room: Room<State> | null = rooms.get(subject.id) ?? newRoom(subject);
    if (!room || gone.aborted) return "over";
    let listener: Listener<State>;
    const leave = () => part(room, listener);
    gone.addEventListener("abort", leave, { once: true });
    return new ReadableStream({
      start: (stream) => {
        listener = {
          ...follower,
          send: (bytes) => stream.enqueue(bytes),
          end: () => stream.close(),
        };
        room.listeners.add(listener);
        rooms.set(subject.id, room);
        beat ??= setInterval(keepAwake, options.beat).unref();
        listener.send(bytesOf(`retry: ${retryAfter()}\n\n${eventsOf(partsIn(room, follower.language))}`));
      },
      cancel: leave,
    });
  }

  /** To be called when something that may be followed has changed, after it is saved. */
  function announce(id: string): void {
    const room = rooms.get(id);
    if (room && !room.waiting) room.waiting = setTimeout(() => tell(room), options.gather).unref();
  }

  /** Ends every stream and takes no more. */
  function close(): void {
    isClosed = true;
    for (const room of rooms.values()) for (const listener of room.listeners) letGo(room, listener);
  }

  function tell<State>(room: Room<State>, isBeat = false): void {
    room.waiting = null;
    try {
      const state = room.subject.read();
      const before = room.state;
      if (state !== null) room.state = state;
      const standing = room.subject.standing([...room.listeners].map(({ sessionId }) => sessionId));
      const changes = new Map<Language, Uint8Array>();
      for (const listener of room.listeners) {
        const stays = standing.has(listener.sessionId) && (!isBeat || listener.mayStay(room.state));
        if (state === null || !stays) {
          listener.send(bytesOf("event: end\ndata:\n\n"));
          letGo(room, listener);
          continue;
        }
        const { language } = listener;
        const bytes =
          changes.get(language) ?? bytesOf(changeOf(room, before, language) + (isBeat ? ":\n\n" : ""));
        changes.set(language, bytes);
        if (bytes.length > 0) listener.send(bytes);
      }
    } catch (problem) {
      options.onProblem(problem);
      for (const listener of room.listeners) letGo(room, listener);
    }
  }

  const keepAwake = () => {
    for (const room of rooms.values()) tell(room, true);
  };

  function letGo<State>(room: Room<State>, listener: Listener<State>): void {
    part(room, listener);
    listener.end();
  }

  function part<State>(room: Room<State>, listener: Listener<State>): void {
    room.listeners.delete(listener);
    if (room.listeners.size > 0) return;
    if (room.waiting) clearTimeout(room.waiting);
    if (rooms.get(room.subject.id) === room) rooms.delete(room.subject.id);
    if (rooms.size > 0 || !beat) return;
    clearInterval(beat);
    beat = null;
  }

  return {
    follow,
    announce,
    close,
    /** How many follow, in all. */
    count: () => [...rooms.values()].reduce((sum, room) => sum + room.listeners.size, 0),
  };
}

function newRoom<State>(subject: Subject<State>): Room<State> | null {
  const state = subject.read();
  return state === null ? null : { subject, listeners: new Set(), state, sent: new Map(), waiting: null };
}

/** The parts as they were last sent in a language; the first who asks in it has them drawn. */
function partsIn<State>(room: Room<State>, language: Language): Drawn["parts"] {
  const sent = room.sent.get(language) ?? room.subject.draw(room.state, null, language).parts;
  room.sent.set(language, sent);
  return sent;
}

/** What differs from what was last sent in a language, as events; empty when nothing does. */
function changeOf<State>(room: Room<State>, before: State, language: Language): string {
  const sent = partsIn(room, language);
  const { parts, said } = room.subject.draw(room.state, before, language);
  room.sent.set(language, parts);
  const changed = Object.entries(parts).filter(([name, text]) => sent[name] !== text);
  return eventsOf({ ...Object.fromEntries(changed), ...(said ? { said } : {}) });
}

const eventsOf = (parts: Record<string, string>) =>
  Object.entries(parts)
    .map(([name, text]) => {
      const lines = text.split(/\r\n?|\n/).map((line) => `data: ${line}\n`);
      return `event: ${name}\n${lines.join("")}\n`;
    })
    .join("");

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text);

/** Two to six seconds, so that a full room does not come back in one instant when the house has opened again. */
const retryAfter = () => 2000 + Math.floor(Math.random() * 4000);
