export const words = {
  title: "Var vi har partner",
  lead: "Länderna där vi har partner, och vilka enheter som har projekt och kontakter i dem.",
  link: "Karta och länder",
  map: "Karta",
  mapAside: (countries: number, partners: number) =>
    `${partners} partner i ${countries} ${countries === 1 ? "land" : "länder"}`,
  mapNote: "Talen på kartan är antalet partner i landet. Samma uppgifter står i tabellen.",
  outside: (names: string) => `Syns inte på kartan: ${names}.`,
  caption: "Partner i varje land",
  country: "Land",
  partners: "Partner",
  number: "Antal",
  none: "Ingen partner är inskriven i något annat land än.",
  matrix: "Enheter och länder",
  matrixChart: "Diagram över enheter och länder",
  matrixAside: "Projekt, utbyten och kontakter",
  matrixNote:
    "Ju större ring, desto mer: projekt och utbyten som enheten ansvarar för eller är med i, och kontakter som är inskrivna. Idéer och avslag räknas inte. Samma tal står i tabellen.",
  matrixCaption: "Antal projekt, utbyten och kontakter för varje enhet och land",
  unit: "Enhet",
  cell: (projects: number, contacts: number) =>
    `${projects} projekt, ${contacts} ${contacts === 1 ? "kontakt" : "kontakter"}`,
  noMatrix: "Inga projekt med andra länder och inga kontakter är inskrivna än.",
};
