export const words = {
  title: "För kännedom",
  titleOf: (group: string) => `För kännedom från ${group}`,
  lead: "De här får gruppens minnesanteckningar i ett mejl, med texten som PDF, när de är justerade. De behöver inget konto.",
  none: "Ingen får minnesanteckningarna för kännedom.",
  caption: "Får minnesanteckningarna för kännedom",
  count: (number: number) =>
    number === 1
      ? "En person utanför gruppen får minnesanteckningarna."
      : `${number} personer utanför gruppen får minnesanteckningarna.`,
  name: "Namn",
  organisation: "Organisation",
  organisationHelp: "Frivilligt. Till exempel Region Ekbygden.",
  email: "E-post",
  emailHelp: "Skriv till den som berörs innan du lägger till adressen. Mejlet säger hur man slipper fler.",
  language: "Språk i mejlet",
  belongs: "Hör till gruppen och får redan ett mejl. Det blir ett mejl, inte två.",
  add: "Lägg till någon",
  submit: "Lägg till",
  removeOf: (name: string) => `Ta bort ${name} från listan`,
  change: "Ändra vilka som får dem",
};

export const notes = {
  informedAdded: (name: string) => `${name} får minnesanteckningarna när de är justerade.`,
  informedAddedOnce: (name: string) =>
    `${name} är tillagd, men hör redan till gruppen. Det blir ett mejl, inte två.`,
  informedRemoved: "Borttagen. Det går inga fler mejl dit.",
};

export const problems = {
  informedAlready: "Adressen finns redan på listan.",
  tooManyInformed: "Listan har redan 200 personer. Ta bort några först.",
};

export const deeds = {
  informedAdded: "lade till någon för kännedom i",
  informedRemoved: "tog bort någon för kännedom i",
};
