import { capital, count } from "./counting";

export const words = {
  title: "Dina nycklar",
  lead: "Med en nyckel (passkey) loggar du in med fingret, ansiktet eller pinkoden på din egen dator eller telefon. Den kan inte läsas av någon annan och inte luras av dig på en falsk sida.",
  own: "Nycklar du har",
  count: (number: number) => capital(count(number, "en nyckel", "nycklar")),
  none: "Du har ingen nyckel än. Skapa gärna två, på olika enheter, så har du en kvar om den andra försvinner.",
  device: { single: "På en enhet", multi: "Följer dig mellan enheter" },
  made: "Skapad",
  lastUsed: "Senast använd",
  neverUsed: "Inte använd än.",
  deeds: (name: string) => `Ändra ${name}`,
  remove: (name: string) => `Ta bort ${name}`,
  newTitle: "En ny nyckel",
  name: "Vad ska nyckeln heta?",
  nameHelp: "Något som du känner igen, till exempel Jobbdatorn eller Min telefon.",
  make: "Skapa nyckeln",
  renameTitle: "Byt namn på nyckeln",
  strongerWayFirst:
    "Du är inloggad med en kod, och du har redan ett säkrare sätt att logga in. Logga in med nyckeln eller hos kommunen för att lägga till eller ta bort en nyckel. Har du tappat bort din nyckel kan en administratör ge dig en länk.",
  enter: "Med en nyckel",
  enterTitle: "Logga in med en nyckel",
  enterLead: "Din dator eller telefon frågar efter fingret, ansiktet eller pinkoden.",
  enterButton: "Logga in med nyckeln",
  otherWays: "Logga in på ett annat sätt",
  waits: "Följ det som din dator eller telefon säger.",
  stopped: "Det gick inte. Försök igen, eller logga in på ett annat sätt.",
  known: "Den här enheten har redan en av dina nycklar.",
  missing: "Den här webbläsaren kan inte använda nycklar.",
  needsScripts: "Nycklar fungerar bara i en webbläsare som kör skript.",
  ofOwnPage: "Med en nyckel slipper du vänta på koden, och ingen annan kan använda den.",
  manage: "Dina nycklar",
};

export const notes = {
  passkeyAdded: (name: string) => `Nyckeln ${name} är klar. Du kan logga in med den nästa gång.`,
  passkeyRemoved: "Nyckeln är borttagen och öppnar inget längre.",
};

export const problems = {
  passkeyWrong: "Nyckeln stämde inte, eller så tog det för lång tid. Försök igen.",
  passkeyGone: "Nyckeln är borttagen.",
  passkeyKnown: "Den nyckeln används redan.",
  passkeyNameMissing: "Skriv vad nyckeln ska heta.",
  tooManyPasskeys: "Du har redan tio nycklar. Ta bort en som du inte använder.",
  strongerWayFirst: "Logga in med en nyckel eller hos kommunen först.",
};

export const deeds = {
  passkeyAdded: "skapade en nyckel för",
  passkeyRemoved: "tog bort en nyckel för",
};
