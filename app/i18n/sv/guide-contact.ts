import { type GuideWords, named } from "../guide";
import { words as actions } from "./actions";
import { words as common } from "./common";
import { words as home } from "./home";
import { words as inputs } from "./inputs";
import { words as lessons } from "./lessons";
import { words as meeting } from "./meeting";
import { words as round } from "./round";

export const guide = {
  title: "Guide för kontaktpersoner och ersättare",
  forWhom: "Den som företräder en förvaltning eller ett bolag i nätverket.",
  lead: "Här svarar du på kallelser, berättar vad som händer hos er och delar det ni har lärt er. Allt som väntar på dig står på översikten och kommer också i mejl.",
  tasks: {
    answer: {
      title: "Svara på kallelsen",
      steps: [
        "Öppna länken i mejlet. Du behöver inte logga in.",
        `Välj ${named(meeting.choice.yes)}, ${named(meeting.choice.maybe)} eller ${named(meeting.choice.no)} och tryck på ${named(meeting.sendAnswer)}.`,
        "Är du kontaktperson och svarar nej? Då kallas ersättaren genast.",
        `Du kan ändra dig fram till mötet med ${named(meeting.changeAnswer)}.`,
      ],
      start: common.menu.overview,
      picture: "Ditt svar på kallelsen: ja, kanske eller nej, en kommentar och knappen som skickar.",
    },
    propose: {
      title: "Föreslå en punkt till mötet",
      steps: [
        `Tryck på ${named(home.propose)} vid nästa möte på översikten.`,
        "Skriv vad frågan gäller och hur många minuter du behöver.",
        `Tryck på ${named(meeting.proposalPage.submit)}. På samma sida ser du när förslaget har tagits med.`,
      ],
      start: common.menu.overview,
    },
    round: {
      title: "Berätta för laget runt",
      steps: [
        `Tryck på ${named(home.waiting.round.button)} på översikten, eller öppna länken i mejlet före mötet.`,
        `Fyll i det som är nytt, en lärdom eller något ni behöver hjälp med. Har ni inget kryssar du i ${named(round.form.nothing)}.`,
        `Tryck på ${named(round.form.submit)}. Du kan ändra texten tills mötet börjar.`,
      ],
      start: common.menu.overview,
      picture: "Formuläret för laget runt: nytt hos er, en lärdom att dela och något ni behöver hjälp med.",
    },
    lesson: {
      title: "Dela en lärdom",
      steps: [
        `Öppna ${named(common.menu.lessons)} och tryck på ${named(lessons.list.write)}.`,
        "Säg lärdomen i en mening som rubrik. Skriv sedan vad som hände, vad ni lärde er och vilka råd du vill ge.",
        "Medan du skriver visas lärdomar som liknar din.",
        `Tryck på ${named(lessons.form.saveAndPublish)}, välj vem som får läsa och tryck på ${named(lessons.publishing.submit)}.`,
      ],
      start: lessons.form.newTitle,
      picture: "En publicerad lärdom: det ni lärde er står först, sedan bakgrunden och råden.",
    },
    actions: {
      title: "Gör klart dina åtgärder",
      steps: [
        `Öppna ${named(common.footer.actions)} längst ned på sidan. Dina egna står först.`,
        "Öppna en åtgärd och berätta hur det går eller att den är klar.",
        "Blir du sen? Säg det där, så vet samordnaren före mötet.",
      ],
      start: actions.title,
    },
    input: {
      title: "Lämna underlag till uppföljningen",
      steps: [
        `Tryck på ${named(home.waiting.input.button)} på översikten, eller öppna länken i mejlet.`,
        "Läs det registret redan vet. Det behöver du inte skriva igen.",
        `Skriv det som gick bra och mindre bra och tryck på ${named(inputs.form.submit)}.`,
      ],
      start: common.menu.overview,
    },
  },
} satisfies GuideWords;
