/** What letters about lessons say. */
export const lessonLetters = {
  lessonComment: {
    subject: (title: string) => `Ny kommentar: ${title}`,
    intro: (name: string, title: string) => `${name} har kommenterat din lärdom ”${title}”.`,
    button: "Läs och svara",
    reason: "Du får det här mejlet för att du har skrivit lärdomen.",
    reply: (name: string) =>
      `Svarar du på mejlet, når du ${name}. Svara under lärdomen om alla ska kunna läsa svaret.`,
  },
  lessonUsed: {
    subject: (title: string) => `Din lärdom har kommit till nytta: ${title}`,
    intro: (name: string, unit: string | null, title: string) =>
      `${unit ? `${name} (${unit})` : name} har använt din lärdom ”${title}”.`,
    button: "Visa lärdomen",
    reason: "Du får det här mejlet för att du har skrivit lärdomen.",
    reply: (name: string) => `Svarar du på mejlet, når du ${name}.`,
  },
};
