export const words = {
  title: "Med kommunens inloggning",
  help: "Samma inloggning som till kommunens andra system.",
  button: "Logga in hos kommunen",
  notIn: "Du kom inte in",
  why: {
    openidStopped: "Kommunens inloggning släppte inte in dig, eller så avbröt du.",
    openidDown:
      "Kommunens inloggning svarar inte just nu. Försök igen om en stund, eller logga in på ett annat sätt.",
    openidUnknown: "Kommunens inloggning känner dig, men du har inget konto här än. Fråga samordnaren.",
    openidWrong:
      "Svaret från kommunens inloggning gick inte att lita på, eller så tog det för lång tid. Börja om.",
  },
};

export const notes = {
  openidDown:
    "Kommunens inloggning svarar inte just nu. Försök igen om en stund, eller logga in på ett annat sätt.",
};

export const deeds = {
  identityTied: "kopplade kommunens inloggning till",
  identityUntied: "tog bort kopplingen till kommunens inloggning från",
};
