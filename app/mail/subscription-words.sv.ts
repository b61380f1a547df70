/** What letters to those outside say of what is published. */
export const subscriptionLetters = {
  subscriptionConfirm: {
    asked: {
      subject: (municipality: string) => `Bekräfta att du vill ha mejl från ${municipality}`,
      intro: (municipality: string) =>
        `Någon har bett om mejl till den här adressen om det internationella arbetet i ${municipality}. Var det du? Öppna länken och bekräfta. Inget skickas förrän du har gjort det.`,
      button: "Öppna och bekräfta",
      after:
        "Var det inte du? Då behöver du inte göra något. Adressen tas bort efter sju dagar och du får inga fler mejl.",
    },
    known: {
      subject: (municipality: string) => `Du får redan mejl från ${municipality}`,
      intro: (municipality: string) =>
        `Någon har bett om mejl till den här adressen om det internationella arbetet i ${municipality}. Du får redan sådana mejl, och inget har ändrats.`,
      button: "Se och ändra vad du får",
      after: "På samma sida kan du avsluta.",
    },
    reason: "Du får det här mejlet för att adressen skrevs in på våra öppna sidor.",
  },
  subscriptionNews: {
    subject: (first: string, count: number) =>
      count === 1 ? `Nytt: ${first}` : `Nytt: ${first} och ${count - 1} till`,
    intro: (municipality: string) =>
      `Det här har publicerats sedan sist om det internationella arbetet i ${municipality}.`,
    heading: "Publicerat",
    entry: (kind: string, title: string, again: boolean) =>
      again ? `${kind}: ${title} (ändrad)` : `${kind}: ${title}`,
    more: "Det finns fler på de öppna sidorna.",
    button: "Till de öppna sidorna",
    reason: "Du får det här mejlet för att du har bett om mejl om det som publiceras.",
    change: (address: string) => `Ändra vad du får: ${address}`,
    end: (address: string) => `Avsluta, utan att logga in: ${address}`,
  },
  newsletter: {
    number: (number: number, municipality: string) =>
      `Nyhetsbrev ${number} om det internationella arbetet i ${municipality}`,
    heading: "Sedan sist",
    button: "Till de öppna sidorna",
    toMembers: "Du får det här mejlet för att du har en plats i nätverket.",
    decline: (address: string) => `Vill du inte ha nyhetsbrevet? Tacka nej på din sida: ${address}`,
    reason: "Du får det här mejlet för att du har bett om nyhetsbrevet.",
  },
  publicationSent: {
    subject: (title: string, again: boolean) => (again ? `Ny utgåva: ${title}` : `Publicerat: ${title}`),
    intro: (municipality: string, again: boolean) =>
      again
        ? `Det här har publicerats i en ny utgåva om det internationella arbetet i ${municipality}.`
        : `Det här har publicerats om det internationella arbetet i ${municipality}.`,
    button: "Läs på de öppna sidorna",
    reason: (receiver: string) => `Du får det här mejlet för att ${receiver} ska få det som publiceras.`,
  },
};
