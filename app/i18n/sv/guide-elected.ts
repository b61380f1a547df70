import { type GuideWords, named } from "../guide";
import { words as common } from "./common";
import { words as followup } from "./followup";
import { words as goals } from "./goals";
import { words as meeting } from "./meeting";
import { words as plan } from "./plan";
import { words as subscriptions } from "./subscriptions";

export const guide = {
  title: "Guide för förtroendevalda",
  forWhom: "Ledamöter i nämnder, styrelser och den politiska gruppen.",
  lead: "Här läser du vad det internationella arbetet ger och vad nätverket har kommit fram till. Mycket går att läsa utan att logga in.",
  tasks: {
    followup: {
      title: "Läs årets uppföljning",
      steps: [
        `Öppna ${named(common.menu.followup)} och välj år.`,
        `Under ${named(followup.goals.heading)} står varje mål med bedömning, utfall och målvärde.`,
        "Varje siffra öppnar det den räknar, ända ned till det enskilda projektet.",
      ],
      start: followup.title,
      picture: "Policyns mål med bedömning i ord, utfall och målvärde.",
    },
    goals: {
      title: "Följ ett mål genom åren",
      steps: [
        `Öppna ${named(common.footer.goals)} längst ned på sidan och välj ett mål.`,
        `Under ${named(goals.goal.done)} står projekt, lärdomar, beslut och åtgärder som hör till målet.`,
      ],
      start: goals.title,
    },
    minutes: {
      title: "Läs vad nätverket har kommit fram till",
      steps: [
        `Öppna ${named(common.menu.meetings)} och välj ett möte.`,
        `Under ${named(meeting.decisions)} står besluten, och med ${named(meeting.readMinutes)} hela texten.`,
        "Nätverket beslutar bara om sitt eget arbetssätt. Pengar och avtal går till nämnd eller styrelse.",
      ],
      start: plan.title(2026),
    },
    outside: {
      title: "Läs utan att logga in",
      steps: [
        `Öppna ${named(common.footer.open)} längst ned på sidan. Allt där får vem som helst läsa och dela.`,
        `Tryck på ${named(subscriptions.toSubscribe)}, välj vad du vill följa och bekräfta i mejlet.`,
      ],
      start: common.footer.open,
    },
  },
} satisfies GuideWords;
