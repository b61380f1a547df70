/** What letters about information to the coordinator say. */
export const informationLetters = {
  newsShared: {
    subject: (title: string) => `Värt att veta: ${title}`,
    intro: (name: string, unit: string | null, title: string) =>
      `${unit ? `${name} (${unit})` : name} delar med sig av ”${title}”:`,
    link: (web: string) => `Läs mer: ${web}`,
    button: "Visa i Träffpunkt",
    reason: "Du får det här mejlet för att du är med i nätverket.",
    reply: (name: string) => `Svarar du på mejlet, når du ${name}.`,
  },
  informationReceived: {
    subject: (title: string) => `Vi har tagit emot: ${title}`,
    intro: (title: string) => `Ditt mejl till samordnaren är mottaget och sparat som ”${title}”.`,
    joined: (caseNumber: string) => `Ärendet ${caseNumber} fanns redan. Ditt mejl är en ny anteckning i det.`,
    shared: "Nätverket får läsa det i ett mejl om ett dygn.",
    attachments: (names: string[]) =>
      `Bilagor följer inte med: ${names.join(", ")}. Skriv det viktiga i en anteckning.`,
    check: "Se efter att enhet, partner och diarienummer stämmer. Du kan ändra dem.",
    button: "Visa det som är sparat",
    notYou:
      "Har du inte skickat något mejl? Då har någon skrivit i ditt namn. Ta bort det på sidan, eller svara på det här mejlet.",
    reason: "Du får det här mejlet för att ett mejl har kommit från din adress.",
  },
};
