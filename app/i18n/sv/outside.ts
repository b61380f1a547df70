export const words = {
  title: "Så läser andra det här",
  titleFor: (title: string) => `Så läser andra ${title}`,
  link: "Se vad utomstående läser",
  isOpen: "Det här är öppet för alla. Utomstående läser exakt det som står nedan, och inget mer.",
  notYet:
    "Det här är inte öppet för alla. Om det öppnas läser utomstående exakt det som står nedan, och inget mer.",
  minors:
    "Det gäller barn eller unga under 18 år. Därför visas inga namn, inga kontaktuppgifter och inga bilder, och texter med sådana uppgifter går inte att öppna för alla.",
  barred: "Det här hindrar att det öppnas",
  barredAside: (number: number) => (number === 1 ? "ett ställe" : `${number} ställen`),
  contact: "Kontakt",
  unitAnswers: (unit: string) => `${unit} svarar på frågor.`,
  author: "Skriven av",
  benefit: "Nyttan för var och en",
  learned: "Vad vi lärde oss",
  beside: "Nyttan och redovisningarna",
  lessons: "Lärdomar",
};
