import { type GuideWords, named } from "../guide";
import { words as common } from "./common";
import { words as editions } from "./editions";
import { words as follow } from "./follow";
import { words as home } from "./home";
import { words as meeting } from "./meeting";
import { words as minutes } from "./minutes";

export const guide = {
  title: "Guide för den som justerar eller leder möten",
  forWhom: "Justeraren och mötesordföranden.",
  lead: "Här läser och justerar du minnesanteckningarna, också på telefonen. Leder du mötet ser du dagordningen, klockan och vad varje punkt har lett till.",
  tasks: {
    signOff: {
      title: "Justera minnes\u00adanteckningarna",
      steps: [
        `Öppna länken i mejlet, eller tryck på ${named(home.waiting.signOff.button)} på översikten.`,
        "Läs hela texten. Stämmer den med vad som sades och beslutades?",
        `Tryck på ${named(minutes.signOff.approve)} längst ned. Då låses texten och besluten får sina nummer.`,
        "Har någon ändrat texten medan du läste får du se ändringen först.",
      ],
      start: common.menu.overview,
      picture:
        "Justeringen på en telefon: vad som händer när du justerar, textens kontrollsumma och knappen.",
    },
    object: {
      title: "Be om en ändring",
      steps: [
        `Skriv under ${named(minutes.signOff.objectTitle)} vilken punkt det gäller och vad som är fel.`,
        `Tryck på ${named(minutes.signOff.object)}. Sekreteraren rättar och du läser igen.`,
      ],
      start: common.menu.overview,
    },
    lead: {
      title: "Led mötet",
      steps: [
        `Öppna mötet och tryck på ${named(meeting.arrange)} några dagar före. Dra punkterna i ordning och sätt minuter.`,
        `Tryck på ${named(follow.way)} när mötet har börjat. Sidan visar var ni är och om ni håller tiden.`,
        "Utse justerare under den första punkten. Det får inte vara sekreteraren.",
      ],
      start: common.menu.meetings,
      picture: "Dagordningen med klockslag, slag och den som föredrar varje punkt.",
    },
    correct: {
      title: "Rätta det som redan är justerat",
      steps: [
        `Säg till sekreteraren eller samordnaren. De öppnar minnesanteckningarna och trycker på ${named(editions.correction.link)}.`,
        "Du justerar den rättade texten på samma sätt. Den gamla utgåvan finns kvar.",
      ],
      start: common.menu.meetings,
    },
  },
} satisfies GuideWords;
