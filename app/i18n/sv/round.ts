const units = (count: number) => (count === 1 ? "1 enhet" : `${count} enheter`);

export const words = {
  title: "Laget runt",
  count: (answered: number, asked: number) => `${answered} av ${units(asked)} har svarat`,
  news: "Nytt",
  lesson: "Lärdom",
  help: "Behöver hjälp med",
  nothing: "Inget att rapportera",
  silent: "Har inte svarat",
  by: (name: string, day: string) => `${name}, ${day}`,
  byLink: (day: string) => `Genom enhetens länk, ${day}`,
  tellFor: (unit: string) => `Berätta för ${unit}`,
  change: "Ändra",
  changeFor: (unit: string) => `Ändra det som ${unit} har berättat`,
  shareLesson: "Gör en lärdom av det",
  shareLessonOf: (unit: string) => `Gör en lärdom av det som ${unit} berättar`,
  notAsked: "Enheterna har inte fått frågan till laget runt än.",
  askedOn: (day: string) => `Enheterna får frågan till laget runt ${day}.`,
  askedSoon: "Enheterna får frågan till laget runt så snart kallelsen har gått.",
  askNow: "Fråga enheterna nu",
  told: "Vad enheterna har berättat",
  toldLead: "Det här skrev enheterna före mötet.",

  form: {
    title: "Laget runt",
    kicker: (group: string, number: number, year: number) => `${group}, möte ${number} ${year}`,
    lead: (unit: string, day: string) => `Vad vill ${unit} berätta på mötet ${day}?`,
    help: "Skriv kort: alla läser det före mötet. Fyll i minst en ruta, eller kryssa i den sista.",
    news: "Nytt hos er",
    newsHelp: "Projekt, ansökningar, besök och annat som är på gång.",
    lesson: "En lärdom att dela",
    lessonHelp: "Något ni har lärt er som andra kan ha nytta av.",
    needs: "Något ni behöver hjälp med",
    needsHelp: "Så att någon annan i nätverket kan höra av sig.",
    nothing: "Vi har inget att rapportera den här gången",
    submit: "Skicka till laget runt",
    change: "Spara ändringen",
    until: "Du kan ändra det ni har berättat tills mötet börjar.",
    answered: (day: string) => `Ni svarade ${day}.`,
    begun: "Mötet har börjat, så det som ni har berättat kan inte längre ändras. Ta upp det på mötet.",
    calledOff: "Mötet är inställt. Ni behöver inte svara, och det ni har skrivit är sparat.",
    ask: (name: string, phone: string | null) => `Fråga ${name}${phone ? `, ${phone},` : ""} om du undrar.`,
    yours: "Det ni har berättat",
    silent: "Ni berättade inget.",
  },
};

export const notes = {
  roundTold: (unit: string) => `Tack! Laget runt har fått svaret från ${unit}.`,
  roundAsked: (asked: string, letters: string) =>
    `${asked === "1" ? "1 enhet har" : `${asked} enheter har`} fått frågan. ${letters === "1" ? "1 mejl går" : `${letters} mejl går`} ut nu.`,
  roundAskedNobody: "Alla enheter har redan fått frågan.",
};

export const problems = {
  roundEmpty: "Skriv i minst en ruta, eller kryssa i att ni inte har något att rapportera.",
  roundBoth: "Ni har både skrivit något och kryssat i att ni inte har något. Ta bort det ena.",
  roundTooLong: "Texten är för lång. Skriv högst 2 000 tecken.",
  notByUnits: "Bara i nätverket berättar enheterna laget runt.",
};

export const deeds = {
  askedRound: "frågade enheterna inför laget runt till",
  remindedRound: "påminde enheter om laget runt till",
  toldRound: "svarade på laget runt till",
};
