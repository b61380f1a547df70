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
  lessonForReview: {
    subject: (title: string) => `Lärdom att granska: ${title}`,
    intro: (name: string, unit: string, title: string) =>
      `${name} har skrivit lärdomen ”${title}” för ${unit} och ber dig granska den.`,
    explain: "Du kan läsa den, ändra i den, publicera den eller skicka tillbaka den med en kommentar.",
    button: "Läs lärdomen",
    reason: "Du får det här mejlet för att du företräder enheten eller samordnar nätverket.",
    reply: (name: string) => `Svarar du på mejlet, når du ${name}.`,
  },
  lessonReviewed: {
    published: {
      subject: (title: string) => `Din lärdom är publicerad: ${title}`,
      intro: (name: string, title: string) => `${name} har granskat och publicerat din lärdom ”${title}”.`,
      button: "Visa lärdomen",
    },
    sentBack: {
      subject: (title: string) => `Din lärdom behöver ändras: ${title}`,
      intro: (name: string, title: string) =>
        `${name} har läst din lärdom ”${title}” och skickat tillbaka den:`,
      button: "Öppna utkastet",
    },
    explain: "Ändra i utkastet och skicka det för granskning igen när du är klar.",
    reason: "Du får det här mejlet för att du har skickat lärdomen för granskning.",
    reply: (name: string) => `Svarar du på mejlet, når du ${name}.`,
  },
};
