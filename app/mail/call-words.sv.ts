/** What letters about calls say. */
export const callLetters = {
  callForYou: {
    subject: (title: string) => `Ny utlysning: ${title}`,
    subjectOfMany: (count: number) => `${count} nya utlysningar`,
    intro: (units: string) => `En ny utlysning passar ett tema som ${units} vill höra om.`,
    introOfMany: (count: number, units: string) =>
      `${count} nya utlysningar passar teman som ${units} vill höra om.`,
    facts: {
      call: "Utlysning",
      programme: "Program",
      opens: "Öppnar",
      closes: "Sista ansökningsdag",
      themes: "Teman",
    },
    heading: "Utlysningar, den som stänger först överst",
    entry: (title: string, programme: string, closes: string, themes: string) =>
      `${title} (${programme}). Sista ansökningsdag ${closes}. ${themes}.`,
    clock: (clock: string) => `klockan ${clock}`,
    check: "Kontrollera alltid datum och villkor hos finansiären.",
    button: "Visa utlysningen",
    buttonOfMany: "Visa utlysningarna",
    themes: (address: string) => `Vilka teman enheten vill höra om väljer ni här: ${address}`,
    reason: (units: string) =>
      `Du får det här mejlet för att du är kontaktperson eller ersättare för ${units}.`,
    reply: (name: string) => `Undrar du något? Svara på mejlet, så når du ${name}.`,
  },
  callMoved: {
    subject: (title: string) => `Ny sista ansökningsdag: ${title}`,
    intro: (title: string) => `Sista ansökningsdag för ”${title}” har flyttats.`,
    now: "Ny dag",
    before: "Tidigare dag",
    reasonWatching: "Du får det här mejlet för att du bevakar utlysningen.",
    reasonTold: "Du får det här mejlet för att du tidigare har fått veta om utlysningen för din enhet.",
  },
};
