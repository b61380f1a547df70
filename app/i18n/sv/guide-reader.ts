import { type GuideWords, named } from "../guide";
import { words as archive } from "./archive";
import { words as common } from "./common";
import { words as competence } from "./competence";
import { words as lessons } from "./lessons";
import { words as tried } from "./tried";

export const guide = {
  title: "Guide för den som söker",
  forWhom: "Alla anställda i kommunen och bolagen.",
  lead: "Här hittar du vad andra har gjort och lärt sig, så att du slipper börja om från början. Du läser det som är öppet för alla anställda, och kan fråga nätverket om det du inte hittar.",
  tasks: {
    search: {
      title: "Sök i arkivet",
      steps: [
        `Skriv med egna ord i sökrutan högst upp och tryck på ${named(common.search)}. Tangenten / flyttar dig dit.`,
        "Under varje träff står varför den är med.",
        `Får du för många träffar? Öppna ${named(archive.narrow)} och välj enhet, tema, år eller land.`,
      ],
      start: archive.title,
      picture: "Träffar på ordet medfinansiering, med slag, enhet och det stycke som stämmer.",
    },
    tried: {
      title: "Se om någon har prövat det förut",
      steps: [
        `Öppna ${named(common.menu.archive)} och tryck på ${named(archive.start.triedButton)}.`,
        `Beskriv med några meningar vad du tänker göra och tryck på ${named(tried.look)}.`,
        `Läs lärdomarna som liknar det, och se under ${named(tried.colleagues)} vem du kan prata med.`,
      ],
      start: tried.title,
    },
    watch: {
      title: "Få mejl när något nytt kommer",
      steps: [
        `Gör en sökning och tryck på ${named(archive.own.save)}.`,
        "Ge sökningen ett namn och välj hur ofta du vill ha mejl.",
        `Tryck på ${named(archive.own.form.save)}. I varje mejl finns en länk för att sluta.`,
      ],
      start: archive.title,
    },
    ask: {
      title: "Fråga nätverket",
      steps: [
        `Tryck på ${named(archive.inquiry.link)} när sökningen inte gav svar.`,
        "Skriv frågan som en mening. De kontaktpersoner som vet mest är ikryssade.",
        `Tryck på ${named(archive.inquiry.form.submit)}. Svaren kommer i mejl och blir lärdomar som andra hittar.`,
      ],
      start: archive.inquiry.form.title,
      picture: "En fråga till nätverket, vilka den är ställd till och vad de har svarat.",
    },
    use: {
      title: "Säg att du har haft nytta av en lärdom",
      steps: [
        `Öppna lärdomen och tryck på ${named(lessons.uses.submit)}.`,
        "Skriv gärna en rad om vad du använde den till. Den som skrev lärdomen får ett mejl.",
      ],
      start: lessons.list.title,
    },
    who: {
      title: "Hitta den som kan",
      steps: [
        `Öppna ${named(competence.title)} längst ned på sidan.`,
        "Välj program, tema, land eller språk. Du ser vem som kan det och varför.",
      ],
      start: competence.title,
    },
  },
} satisfies GuideWords;
