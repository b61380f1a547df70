import type { GroupKind, ItemKind, PresenterRole } from "../words";

type NewStandingItem = {
  title: string;
  kind: ItemKind;
  presenterRole: PresenterRole;
  minutes: number;
};

/** The standing items that a new group of each kind begins with; the group changes them as it likes. */
export const newGroupItems: Record<GroupKind, NewStandingItem[]> = {
  network: [
    { title: "Inledning och val av justerare", kind: "formality", presenterRole: "chair", minutes: 10 },
    { title: "Åtgärder från förra mötet", kind: "followUp", presenterRole: "coordinator", minutes: 15 },
    { title: "Laget runt", kind: "information", presenterRole: "chair", minutes: 30 },
    { title: "Nästa möte", kind: "formality", presenterRole: "chair", minutes: 5 },
  ],
  political: [
    { title: "Inledning", kind: "formality", presenterRole: "chair", minutes: 5 },
    {
      title: "Läget i det internationella arbetet",
      kind: "information",
      presenterRole: "coordinator",
      minutes: 20,
    },
    { title: "Avslut", kind: "formality", presenterRole: "chair", minutes: 5 },
  ],
  officials: [
    { title: "Inledning", kind: "formality", presenterRole: "chair", minutes: 5 },
    { title: "Åtgärder från förra mötet", kind: "followUp", presenterRole: "coordinator", minutes: 15 },
    { title: "Laget runt", kind: "information", presenterRole: "chair", minutes: 20 },
    { title: "Nästa möte", kind: "formality", presenterRole: "chair", minutes: 5 },
  ],
};
