/** The personal link of an invitation, the list of those invited, and answers from calendars. */
export const words = {
  kicker: (group: string, number: number, year: number) => `${group}, möte ${number} ${year}`,
  /** The page behind the link. */
  page: {
    title: "Svara på kallelsen",
    lead: (name: string, as: string) => `${name}, du är kallad som ${as.toLocaleLowerCase("sv")}.`,
    leadFor: (name: string, as: string, unit: string) =>
      `${name}, du är kallad som ${as.toLocaleLowerCase("sv")} för ${unit}.`,
    answered: (answer: string) => `Ditt svar: ${answer.toLocaleLowerCase("sv")}`,
    own: "Länken är din egen. Skicka den inte vidare.",
    toMeeting: "Se mötet i Träffpunkt",
    toMeetingHelp: "För dig som har ett konto: du loggar in först.",
    online: "Till videomötet",
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
    lead: "Var och en som är kallad har en egen länk som den svarar med utan att logga in. Har en länk hamnat fel? Ge en ny: den gamla slutar gälla genast.",
    locked: "Mötet har börjat eller är inställt, så listan ändras inte längre.",
    caption: "Kallade, med svar och länk",
    name: "Namn",
    answer: "Svar",
    link: "Länk",
    works: "Gäller",
    revoked: "Återkallad",
    deeds: "Ändra",
    renew: "Ge ny länk",
    renewOf: (name: string) => `Ge ${name} en ny länk`,
    revoke: "Återkalla länken",
    revokeOf: (name: string) => `Återkalla länken för ${name}`,
    remove: "Ta bort",
    removeOf: (name: string) => `Ta bort ${name} från mötet`,
    none: "Ingen är kallad än.",
    through: { house: "i Träffpunkt", link: "med länken", calendar: "från kalendern" },
    way: "Lista med länkar",
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
  inviteeRemoved: (name: string) =>
    `${name} är borttagen från mötet. Har kallelsen gått får personen veta det, och mötet försvinner ur kalendern.`,
};

export const problems = {
  linkUnknown: "Länken gäller inte.",
  withdrawn: "Du är inte längre kallad till det här mötet.",
};

export const deeds = {
  calledDeputy: "kallade ersättaren till",
  letDeputyGo: "tog tillbaka kallelsen av ersättaren till",
  removedInvitee: "tog bort en kallad från",
  renewedLink: "gav en kallad en ny länk till",
  revokedLink: "återkallade en länk till",
};
