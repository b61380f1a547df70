export const words = {
  title: "Lov och ledigheter",
  titleOf: (group: string) => `Lov och ledigheter för ${group}`,
  lead: "Dagar då många i gruppen är borta, till exempel skollov. Den som planerar ett möte en sådan dag får veta det innan mötet sparas.",
  none: "Inga lov är inlagda. Röda dagar och klämdagar behöver du inte lägga in.",
  caption: "Inlagda lov",
  earlier: "Lov som har varit",
  name: "Vad",
  from: "Första dagen",
  until: "Sista dagen",
  dayHelp: "Till exempel 2027-02-22.",
  nameHelp: "Till exempel Sportlov.",
  add: "Lägg in ett lov",
  submit: "Lägg in lovet",
  removeOf: (name: string, day: string) => `Ta bort ${name}, ${day}`,
  change: "Ändra lov",
  inYear: (year: number) => `Gruppens lov ${year}`,
  noneInYear: (year: number) => `Inga lov är inlagda för ${year}.`,
};

export const notes = {
  breakAdded: (name: string) => `${name} är inlagt.`,
  breakRemoved: "Lovet är borttaget.",
};

export const problems = {
  breakEndsFirst: "Sista dagen kan inte komma före den första.",
  breakTooLong: "Ett lov kan vara högst 120 dagar. Stämmer årtalet?",
  tooManyBreaks: "Gruppen har redan 100 lov. Ta bort några som har varit.",
};

export const deeds = {
  breakAdded: "lade in ett lov för",
  breakRemoved: "tog bort ett lov för",
};
