export const notes = {};

export const problems = {
  inputsTooEarly: "Enheterna frågas tidigast i december det år som följs upp.",
  inputsClosed:
    "Uppföljningen har skickats till kommunstyrelsen, så underlaget är stängt. Inget är ändrat. Kontakta EU-samordnaren om något måste med.",
  inputsNotAsked: "Enheterna har inte fått frågan än.",
  dueDayPassed: "Dagen har redan varit. Välj en dag som kommer.",
  inputEmpty: "Skriv i minst en ruta, eller kryssa i att ni inte har något att berätta.",
  inputBoth: "Ni har både skrivit något och kryssat i att ni inte har något. Ta bort det ena.",
  inputTooLong: "Texten är för lång. Skriv högst 4 000 tecken.",
  unitHasNobody: "Ingen kan ta emot brevet: enheten har varken kontaktperson, ersättare eller chef.",
};

export const deeds = {
  askedInputs: "frågade enheterna om underlag till",
  movedInputsDueDay: "flyttade sista dagen för underlaget till",
  remindedInputs: "påminde enheter om underlaget till",
  toldInput: "lämnade underlag till",
  inputLinkRenewed: "gav en ny länk till underlaget för",
  inputLinkRevoked: "spärrade länken till underlaget för",
};
