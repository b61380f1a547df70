import type * as sv from "../sv/outside";

export const words: typeof sv.words = {
  title: "How others read this",
  titleFor: (title) => `How others read ${title}`,
  link: "See what outsiders read",
  isOpen: "This is open to everyone. Outsiders read exactly what stands below, and nothing more.",
  notYet:
    "This is not open to everyone. If it is opened, outsiders read exactly what stands below, and nothing more.",
  minors:
    "This is about children or young people under 18. That is why no names, contact details or pictures are shown, and texts that hold such details cannot be opened to everyone.",
  barred: "This keeps it from being opened",
  barredAside: (number) => (number === 1 ? "one place" : `${number} places`),
  contact: "Contact",
  unitAnswers: (unit) => `${unit} answers questions.`,
  author: "Written by",
  benefit: "The benefit for each party",
  learned: "What we learned",
  beside: "The benefit and the reports",
  lessons: "Lessons",
};
