import { type GuideWords, named } from "../guide";
import { words as common } from "./common";
import { words as home } from "./home";
import { words as initiatives } from "./initiatives";
import { words as inputs } from "./inputs";
import { words as people } from "./people";

export const guide = {
  title: "Guide för förvaltningschefer och VD:ar",
  forWhom: "Den som är chef för en förvaltning eller ett bolag.",
  lead: "Här prövar du om det ni vill utveckla kan få extern finansiering, och ser att enheten är företrädd i nätverket. Det tar några minuter åt gången, och frågorna kommer i mejl.",
  tasks: {
    test: {
      title: "Pröva extern finansiering",
      steps: [
        `Öppna länken i mejlet, eller tryck på ${named(home.waiting.fundingTest.button)} på översikten.`,
        "Välj svar och skriv varför. Skälet kommer tillbaka när en ny utlysning passar.",
        "Kryssa i de program som du har tänkt på, även om svaret blir nej.",
        `Tryck på ${named(initiatives.test.sign)}. Svaret kan inte ändras, men du kan pröva igen senare.`,
      ],
      start: common.menu.overview,
      picture: "Prövningen: ja, inte nu eller nej, och en ruta för skälet.",
    },
    start: {
      title: "Skriv in det ni vill utveckla",
      steps: [
        `Öppna ${named(initiatives.title)} i registret och tryck på ${named(initiatives.list.newButton)}.`,
        "Skriv vad som ska bli bättre och för vem, och välj vem som är ansvarig.",
        `Tryck på ${named(initiatives.form.save)}. Sedan kan du pröva den med ${named(initiatives.test.own)}.`,
      ],
      start: initiatives.form.newTitle,
    },
    coverage: {
      title: "Se hur mycket som är prövat",
      steps: [
        `Öppna ${named(initiatives.title)} och tryck på ${named(initiatives.list.coverage)}.`,
        "Tabellen visar varje enhet. Varje tal öppnar de insatser som det räknar.",
      ],
      start: initiatives.coverage.title,
    },
    input: {
      title: "Lämna underlag till uppföljningen",
      steps: [
        `Frågan går till kontaktpersonen, men du kan också svara: tryck på ${named(home.waiting.input.button)} på översikten.`,
        `Fyll i minst en ruta och tryck på ${named(inputs.form.submit)}.`,
      ],
      start: common.menu.overview,
    },
    seats: {
      title: "Se att enheten är företrädd",
      steps: [
        `Öppna ${named(people.title)} längst ned på sidan och välj din enhet.`,
        "Står det vakant vid en plats? Säg till samordnaren vem som tar den.",
      ],
      start: people.title,
    },
  },
} satisfies GuideWords;
