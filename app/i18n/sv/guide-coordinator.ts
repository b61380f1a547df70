import { type GuideWords, named } from "../guide";
import { words as common } from "./common";
import { words as followup } from "./followup";
import { words as desk } from "./followup-desk";
import { words as inputs } from "./inputs";
import { words as meeting } from "./meeting";
import { words as minutes } from "./minutes";
import { words as plan } from "./plan";
import { words as publishing } from "./publishing";

export const guide = {
  title: "Guide för samordnaren",
  forWhom: "EU-samordnaren, som planerar året, kallar och följer upp.",
  lead: "Här planerar du nätverkets år, kallar till möten och ser till att det som bestäms blir gjort. Översikten visar varje dag vad som väntar på dig, viktigast först.",
  tasks: {
    plan: {
      title: "Planera årets möten",
      steps: [
        `Öppna ${named(common.menu.meetings)} och välj ${named(plan.planYear(2027))}.`,
        `Fyll i en rad för varje möte, eller hämta förra årets dagar med ${named(plan.copy(2026))}.`,
        `Läs det som står under ${named(plan.pointedOut)}: helger, lov och långa uppehåll.`,
        `Tryck på ${named(plan.save)}. Ingen får något mejl förrän du kallar.`,
      ],
      start: "Planen för året",
      picture: "Planen för 2027: tabellen med årets möten och det som är värt att tänka på.",
    },
    notice: {
      title: "Kalla till ett möte",
      steps: [
        `Öppna mötet och tryck på ${named(meeting.arrange)}. Ta med eller avböj förslagen som har kommit.`,
        `Gå tillbaka till mötet och tryck på ${named(meeting.prepareNotice)}.`,
        "Läs mejlet som mottagarna får det, och det som står att se över innan du skickar.",
        `Tryck på ${named(meeting.noticePage.send(26))}. Talet är dina egna mottagare.`,
        `I fem minuter kan du ångra dig med ${named(meeting.undo)}.`,
      ],
      start: "Årets möten",
    },
    answers: {
      title: "Se vilka som kommer",
      steps: [
        `Öppna mötet och läs ${named(meeting.coming)}. Varje enhet har ett svar.`,
        `Tryck på ${named(meeting.remind(2))} när några är tysta. Ingen får två påminnelser samma dag.`,
        `Har någon ringt? Tryck på ${named(meeting.answerInstead)} vid enheten och fyll i svaret.`,
      ],
      start: "Årets möten",
      picture: "Nästa möte på översikten: vilka enheter som kommer, kanske kommer och inte har svarat.",
    },
    minutes: {
      title: "Skriv minnes\u00adanteckningarna",
      steps: [
        `Öppna mötet när det har börjat och tryck på ${named(meeting.writeMinutes)}.`,
        `Gå från punkt till punkt. Skriv, och tryck på ${named(minutes.decision.of.decision.submit)} eller ${named(minutes.action.submitNew)} där det behövs.`,
        `Tryck på ${named(minutes.desk.attendance)} och skriv en sammanfattning på högst tre meningar.`,
        `När inget saknas trycker du på ${named(minutes.desk.send)}. Justeraren får ett mejl.`,
      ],
      start: "Årets möten",
      picture: "Skrivbordet: punkterna i dagordningen, vad de har lett till och vad som saknas.",
    },
    followup: {
      title: "Gör den årliga uppföljningen",
      steps: [
        `Öppna ${named(common.menu.followup)} och året i december. Tryck på ${named(inputs.toInputs)} och sedan på ${named(inputs.ask.submit(13))}.`,
        `Tryck på ${named(desk.title(2026))} och skriv avsnitt för avsnitt. Alla siffror räknas av sig själva.`,
        `Tryck på ${named(desk.send.submit)} när texten är klar. Då låses den som en numrerad utgåva.`,
        `Efter sammanträdet fyller du i beslutet och trycker på ${named(desk.decide.submit)}. Varje uppdrag blir en åtgärd.`,
      ],
      start: followup.title,
      picture: "Årets siffror: projekt, bidrag, deltagare och länder, räknade ur registret.",
    },
    publish: {
      title: "Visa något för alla",
      steps: [
        `Öppna ${named(publishing.list.title)} längst ned på sidan. Där står det som är klart att visas.`,
        `Öppna en post och läs ${named(publishing.preview)}.`,
        "Välj för varje namn och nummer om det ska visas eller utelämnas.",
        `Tryck på ${named(publishing.publish)}. Med ${named(publishing.withdraw)} tas sidan bort direkt.`,
      ],
      start: publishing.list.title,
    },
  },
} satisfies GuideWords;
