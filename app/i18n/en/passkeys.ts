import type * as sv from "../sv/passkeys";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: "Your passkeys",
  lead: "With a passkey you sign in with your finger, your face or the PIN of your own computer or telephone. Nobody else can read it, and no fake page can trick you into giving it away.",
  own: "Passkeys you have",
  count: (number) => capital(count(number, "one passkey", "passkeys")),
  none: "You have no passkey yet. It is a good idea to make two, on different devices, so that you have one left if the other is lost.",
  device: { single: "On one device", multi: "Follows you between devices" },
  made: "Made",
  lastUsed: "Last used",
  neverUsed: "Not used yet.",
  deeds: (name) => `Change ${name}`,
  remove: (name) => `Remove ${name}`,
  newTitle: "A new passkey",
  name: "What should the passkey be called?",
  nameHelp: "Something that you recognise, for example Work computer or My telephone.",
  make: "Make the passkey",
  renameTitle: "Rename the passkey",
  strongerWayFirst:
    "You are signed in with a code, and you already have a safer way in. Sign in with the passkey or with the municipality to add or remove one. If you have lost your passkey, an administrator can give you a link.",
  enter: "With a passkey",
  enterTitle: "Sign in with a passkey",
  enterLead: "Your computer or telephone asks for your finger, your face or the PIN.",
  enterButton: "Sign in with the passkey",
  otherWays: "Sign in another way",
  waits: "Follow what your computer or telephone says.",
  stopped: "That did not work. Try again, or sign in another way.",
  known: "This device already holds one of your passkeys.",
  missing: "This browser cannot use passkeys.",
  needsScripts: "Passkeys only work in a browser that runs scripts.",
  ofOwnPage: "With a passkey you do not have to wait for the code, and nobody else can use it.",
  manage: "Your passkeys",
};

export const notes: typeof sv.notes = {
  passkeyAdded: (name) => `The passkey ${name} is ready. You can sign in with it next time.`,
  passkeyRemoved: "The passkey has been removed and no longer opens anything.",
};

export const problems: typeof sv.problems = {
  passkeyWrong: "The passkey did not match, or it took too long. Try again.",
  passkeyGone: "The passkey has been removed.",
  passkeyKnown: "That passkey is already in use.",
  passkeyNameMissing: "Write what the passkey should be called.",
  tooManyPasskeys: "You already have ten passkeys. Remove one that you do not use.",
  strongerWayFirst: "Sign in with a passkey or with the municipality first.",
};

export const deeds: typeof sv.deeds = {
  passkeyAdded: "made a passkey for",
  passkeyRemoved: "removed a passkey of",
};
