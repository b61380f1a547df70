import { type GuideWords, named } from "../guide";
import { words as common } from "./common";
import { words as importing } from "./import";
import { words as office } from "./office";
import { words as people } from "./people";
import { words as retention } from "./retention";

export const guide = {
  title: "Guide för administratören",
  forWhom: "Den som sköter personer, behörigheter och inställningar.",
  lead: "Här ser du till att rätt personer kommer in och att rätt roll gäller. Allt du ändrar står i ändringsloggen.",
  tasks: {
    people: {
      title: "Läs in personer",
      steps: [
        `Öppna ${named(people.title)} längst ned på sidan och tryck på ${named(people.importPeople)}.`,
        `Klistra in raderna från ett kalkylblad och tryck på ${named(importing.submit)}. Inget sparas än.`,
        `Läs rapporten, rad för rad, och tryck på ${named(importing.confirm(12))}. Talet är dina egna rader.`,
      ],
      start: importing.title,
    },
    seats: {
      title: "Ge någon en plats",
      steps: [
        `Öppna enheten och tryck på ${named(people.unit.changeSeats)}.`,
        "Välj plats och person. Den som hade platsen lämnar den dagen innan.",
        `Tryck på ${named(people.seatsForm.submit)}. Är rutan för mejl ikryssad får personen veta hur man loggar in.`,
      ],
      start: people.title,
      picture: "En enhets platser: kontaktperson, ersättare och chef, med från vilken dag.",
    },
    roles: {
      title: "Ge och ta roller",
      steps: [
        `Öppna personen och tryck på ${named(people.person.changeRoles)}.`,
        `Kryssa i rollen och tryck på ${named(common.save)}. Kontaktperson, ersättare och chef ges på enhetens sida.`,
        `När någon slutar trycker du på ${named(people.person.end)}. Du får se vad som behöver lämnas över.`,
      ],
      start: people.title,
    },
    letIn: {
      title: "Hjälp någon som inte kommer in",
      steps: [
        `Öppna personen och tryck på ${named(people.person.letIn)}.`,
        "Ge länken till personen själv, helst öga mot öga. Den gäller en gång, i tio minuter.",
        `Är en dator eller telefon borta? Tryck på ${named(people.person.endSessions)}.`,
      ],
      start: people.title,
    },
    letters: {
      title: "Se att mejlen kommer fram",
      steps: [
        `Öppna ${named(common.footer.outbox)} längst ned på sidan och välj dem som misslyckades.`,
        "Läs vad e-postservern svarade. Rätta adressen på personens sida om den var fel.",
        `Tryck på ${named(office.letter.resend)} eller ${named(office.letter.putLetterAside)}.`,
      ],
      start: office.outbox.title,
    },
    settings: {
      title: "Se över inställningarna",
      steps: [
        `Öppna ${named(common.footer.settings)} längst ned på sidan. Där står också när den senaste säkerhetskopian gjordes.`,
        `Under ${named(office.settings.signIn)} väljer du vilka roller som kräver en nyckel.`,
        `Under ${named(retention.title)} godkänner du det som ska tas bort för gott. Inget gallras av sig självt.`,
      ],
      start: office.settings.title,
    },
  },
} satisfies GuideWords;
