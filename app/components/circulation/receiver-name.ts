import type { CirculationReceiver } from "#db/words";
import type { Words } from "~/i18n/language";

/** What a receiver is called: its own name, or what the board, the subscribers and the public site are called. */
export const receiverName = (
  { receiver, name }: { receiver: CirculationReceiver; name: string },
  own: Words["circulation"],
) => name || own.unnamed[receiver];
