const comes: Record<string, string> = { yes: "kommer", maybe: "kommer kanske", no: "kommer inte" };

/** The personal link of an invitation, the list of those invited, and answers from calendars. */
export const words = {
  kicker: (group: string, number: number, year: number) => `${group}, möte ${number} ${year}`,
  /** The page behind the link. */
  page: {
    title: "Svara med din egen länk",
    lead: (name: string, as: string) => `${name}, du är kallad som ${as.toLocaleLowerCase("sv")}.`,
    leadFor: (name: string, as: string, unit: string) =>
      `${name}, du är kallad som ${as.toLocaleLowerCase("sv")} för ${unit}.`,
    own: "Länken är din egen. Skicka den inte vidare.",
    toMeeting: "Se mötet i Träffpunkt",
    toMeetingHelp: "För dig som har ett konto: du loggar in först.",
    online: "Gå till videomötet",
    over: {
      begunAlready: "Mötet har redan börjat, så svaret kan inte ändras längre.",
      calledOffAlready: "Mötet är inställt, så du behöver inte svara.",
      withdrawn: "Du är inte längre kallad till det här mötet.",
    },
    ask: (name: string) => `Har du frågor? Svara på mejlet du fick, så når du ${name}.`,
  },

  /** Those invited, with their links. */
  invited: {
    title: "Kallade och deras länkar",
    lead: "Alla som är kallade svarar med en egen länk, utan att logga in. Har en länk hamnat fel? Ge en ny: den gamla slutar gälla genast.",
    locked: "Mötet har börjat eller är inställt, så listan ändras inte längre.",
    caption: "Kallade, med svar och länk",
    name: "Namn",
    answer: "Svar",
    link: "Länk",
    works: "Gäller",
    revoked: "Ingen länk",
    deeds: "Ändra",
    deedsOf: (name: string) => `Ändra för ${name}`,
    renew: "Ge ny länk",
    renewOf: (name: string) => `Ge ${name} en ny länk`,
    revoke: "Spärra länken",
    revokeOf: (name: string) => `Spärra länken för ${name}`,
    remove: "Ta bort",
    removeOf: (name: string) => `Ta bort ${name} från mötet`,
    none: "Ingen är kallad än.",
    through: { house: "i Träffpunkt", link: "med länken", calendar: "från kalendern" },
    way: "Lista med länkar",
  },

  /** Answers that came from calendar programs. */
  replies: {
    title: "Svar från kalendern",
    part: "Svar att bekräfta",
    aside: (count: number) => (count === 1 ? "1 svar från en kalender" : `${count} svar från kalendrar`),
    lead: "Ett svar som kommer från en kalender utan mottagarens egen nyckel kan vara skickat av vem som helst. Bekräfta det bara om du vet att det stämmer.",
    none: "Inget svar väntar på dig.",
    from: (address: string) => `Avsändare: ${address}`,
    otherAddress: "En annan adress än den som kallelsen gick till",
    confirm: "Bekräfta",
    confirmOf: (name: string) => `Bekräfta svaret från ${name}`,
    dismiss: "Avvisa",
    dismissOf: (name: string) => `Avvisa svaret från ${name}`,
    upload: "Läs in ett svar",
    uploadLead:
      "Har du fått ett kalendersvar i din egen inkorg? Spara den bifogade filen och läs in den här.",
    file: "Kalenderfil",
    fileHelp: "En .ics-fil på högst 256 kB.",
    submit: "Läs in svaret",
    way: "Läs in ett kalendersvar",
  },

  /** Units from which nobody comes, on the meeting's page. */
  empty: {
    title: "Ingen kommer från",
    waits: (unit: string) => `${unit} (väntar på ersättaren)`,
  },
};

export const notes = {
  linkRenewed: (name: string) => `${name} har fått en ny länk. Den gamla gäller inte längre.`,
  linkRenewedSent: (name: string) =>
    `${name} har fått en ny länk, och den är på väg med e-post. Den gamla gäller inte längre.`,
  linkRevoked: (name: string) => `Länken för ${name} gäller inte längre.`,
  replyAnswered: (name: string, answer: string) => `Svaret är inläst: ${name} ${comes[answer] ?? ""}.`,
  replySuggested: (name: string) => `Svaret från ${name} är inläst. Bekräfta det om det stämmer.`,
  replyConfirmed: (name: string, answer: string) => `Svaret är bekräftat: ${name} ${comes[answer] ?? ""}.`,
  replyDismissed: (name: string) => `Svaret från ${name} räknas inte.`,
  replyAnsweredAlready: (name: string) => `${name} har redan svarat så.`,
  inviteeRemoved: (name: string) =>
    `${name} är borttagen från mötet. Har kallelsen gått får personen veta det, och mötet försvinner ur kalendern.`,
};

export const problems = {
  linkUnknown: "Länken gäller inte. Be om en ny.",
  withdrawn: "Du är inte längre kallad till det här mötet.",
  replyFileMissing: "Välj en kalenderfil.",
  replyTooLarge: "Filen är för stor för att vara ett svar. Den får vara högst 256 kB.",
  replyNotCalendar: "Filen är ingen kalenderfil. Välj den .ics-fil som var bifogad i svaret.",
  replyOtherMethod: "Filen är en kallelse eller något annat, och inget svar. Inget är ändrat.",
  replyUnclear: "Det går inte att se vem som svarar vad i filen. Svara i personens ställe i stället.",
  replyUnknownMeeting: "Svaret gäller inget möte i Träffpunkt.",
  replyOtherMeeting: "Svaret gäller ett annat möte. Läs in det på det mötets sida.",
  replyNotInvited: "Den som svarar är inte kallad till mötet.",
  replyOlder: "Svaret gäller en tidigare tid för mötet. Be om ett nytt svar.",
  replyReadBefore: "Samma svar är redan inläst. Inget är ändrat.",
};

export const deeds = {
  calledDeputy: "kallade ersättaren till",
  letDeputyGo: "tog tillbaka kallelsen av ersättaren till",
  removedInvitee: "tog bort en kallad från",
  renewedLink: "gav en kallad en ny länk till",
  revokedLink: "spärrade en länk till",
  suggestedAnswer: "svarade från en kalender, att bekräfta, på kallelsen till",
  dismissedAnswer: "avvisade ett svar från en kalender på kallelsen till",
  replyNotTaken: "svarade från en kalender, utan verkan, på kallelsen till",
};
