/** What letters about the yearly follow-up say. */
export const followupLetters = {
  inputAsked: {
    subject: (unit: string, year: number) => `Vad hände ${year}? Underlag från ${unit}`,
    intro: (unit: string, year: number) =>
      `Det är dags att följa upp kommunens internationella arbete ${year}. Vi behöver några rader från ${unit}.`,
    asks: "Berätta kort om",
    ask: (nextYear: number) => [
      "vad som gick bra",
      "vad som gick mindre bra",
      `vad som står i er verksamhetsplan för ${nextYear}`,
      "vilka behov hos er som skulle behöva extern finansiering",
    ],
    known:
      "Formuläret visar det som registret redan vet om era projekt, lärdomar och kontakter. Det behöver du inte skriva igen.",
    nothing: "Har ni inget att berätta? Kryssa i det, det är också ett svar.",
    button: "Lämna underlaget",
    answerBy: (day: string) => `Svara senast ${day}.`,
    link: "Länken är enhetens egen. Du behöver inte logga in, och du kan ändra svaret.",
    reason: (seat: string, unit: string) => `Du får det här mejlet för att du är ${seat} för ${unit}.`,
  },
  inputReminder: {
    subject: (unit: string, year: number) => `Påminnelse: underlag från ${unit} för ${year}`,
    intro: (unit: string, year: number) =>
      `Vi har inte fått något underlag från ${unit} till uppföljningen av ${year}.`,
    overdue: (day: string) =>
      `Sista dagen var ${day}. Ett svar tas emot tills uppföljningen har skickats till kommunstyrelsen.`,
  },
};
