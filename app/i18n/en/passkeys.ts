import type * as sv from "../sv/passkeys";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: "Your passkeys",
  lead: "With a passkey you sign in by your finger, your face or the PIN of your own computer or telephone. Nobody else can read it, and no false page can trick you out of it.",
  own: "Passkeys you have",
  count: (number) => capital(count(number, "one passkey", "passkeys")),
  none: "You have no passkey yet. Do make two, on different devices: then one is left if the other is lost.",
  device: { single: "On one device", multi: "Follows you between devices" },
  made: "Made",
  lastUsed: "Last used",
  neverUsed: "Not used yet.",
  deeds: (name) => `Change ${name}`,
  remove: (name) => `Remove ${name}`,
  newTitle: "A new passkey",
  name: "What shall the passkey be called?",
  nameHelp: "Something that you recognise, for example Work computer or My telephone.",
  make: "Make the passkey",
  renameTitle: "Rename the passkey",
  strongerWayFirst:
    "You are signed in with a code, and you have a safer way in already. Sign in with the passkey or with the municipality to add or remove one. If you have lost your passkey, an administrator can give you a link.",
  enter: "With a passkey",
  enterTitle: "Sign in with a passkey",
  enterLead: "Your computer or telephone asks for your finger, your face or the PIN.",
  enterButton: "Sign in with the passkey",
  otherWays: "Sign in in another way",
  waits: "Follow what your computer or telephone says.",
  stopped: "That came to nothing. Try again, or sign in in another way.",
  known: "This device already holds one of your passkeys.",
  missing: "This browser cannot use passkeys.",
  needsScripts: "Passkeys only work in a browser that runs scripts.",
  ofOwnPage: "With a passkey you need not wait for the code, and nobody else can use it.",
  manage: "Your passkeys",
};

export const notes: typeof sv.notes = {
  passkeyAdded: (name) => `The passkey ${name} is ready. You can sign in with it next time.`,
  passkeyRemoved: "The passkey is removed and opens nothing any more.",
};

export const problems: typeof sv.problems = {
  passkeyWrong: "The passkey did not match, or it took too long. Try again.",
  passkeyGone: "The passkey is removed.",
  passkeyKnown: "That passkey is in use already.",
  passkeyNameMissing: "Write what the passkey shall be called.",
  tooManyPasskeys: "You have ten passkeys already. Remove one that you do not use.",
  strongerWayFirst: "Sign in with a passkey or with the municipality first.",
};

export const deeds: typeof sv.deeds = {
  passkeyAdded: "made a passkey for",
  passkeyRemoved: "removed a passkey of",
};
