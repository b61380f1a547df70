import { capital, count } from "./counting";

export const words = {
  calendar: {
    title: "Kalender",
    text: "Öppna kalendern i ditt kalenderprogram, så följer du mötena även när de flyttas. Den visar rubrik, tid och plats.",
    link: (group: string) => `Prenumerera på möten i ${group}`,
  },
  title: "Om nätverket",
  visitor: {
    signIn: "Så loggar du in",
    signInText:
      "Träffpunkt är nätverkets arbetsplats. Du som är anställd i kommunen eller i ett kommunalt bolag loggar in med din e-postadress i arbetet. Du behöver inget lösenord: vi skickar en kod.",
    button: "Logga in",
  },
  rules: "Så arbetar vi",
  groups: "Grupper",
  bounds: (fewest: number, most: number) =>
    fewest === most
      ? `${fewest} ${fewest === 1 ? "möte" : "möten"} om året`
      : `${fewest} till ${most} möten om året`,
  chair: "Ordförande",
  secretary: "Sekreterare",
  members: "Ledamöter",
  nobody: "Ingen är utsedd",
  seats: (places: number, units: number) =>
    `${count(places, "en kontaktperson eller ersättare", "kontaktpersoner och ersättare")} från ${count(units, "en enhet", "enheter")}`,
  whoIsWho: "Se vilka de är",
  policy: {
    heading: "Policyn",
    adopted: (by: string | null, day: string, paragraph: string | null) =>
      [by ? `Beslutad av ${by.toLocaleLowerCase("sv")}` : "Beslutad", day, paragraph]
        .filter(Boolean)
        .join(" "),
    caseNumber: "Diarienummer",
    validFrom: "Gäller från",
    review: "Ses över",
    responsible: "Ansvarig",
    facts: "Beslutet",
    goals: "Mål",
    goalsAside: (number: number) => capital(count(number, "ett mål", "mål")),
    measuredBy: "Mäts genom",
    none: "Ingen policy är registrerad.",
    allDocuments: "Alla mål och styrdokument",
    followup: "Så har det gått: uppföljningen år för år",
  },
  personalData: {
    title: "Personuppgifter",
    lead: (municipality: string) =>
      `Här berättar vi vilka uppgifter om dig som Träffpunkt sparar, varför, hur länge och vad du kan begära. ${municipality} är personuppgiftsansvarig.`,
    parts: [
      {
        id: "vilka",
        heading: "Vilka uppgifter",
        list: [
          "Ditt namn, din e-postadress i arbetet och din arbetsplats. Befattning och telefonnummer om du själv eller EU-samordnaren har skrivit dem.",
          "Dina uppdrag: kontaktperson, ersättare, chef, ledamot eller en roll i systemet, med datum.",
          "Vilka möten du är kallad till, vad du har svarat och om du var där.",
          "Det du har skrivit eller ansvarar för: punkter, minnesanteckningar, beslut, åtgärder, lärdomar och kommentarer.",
          "Ord som någon har sökt på utan att få träff, i högst tolv månader. Vem som sökte sparas inte.",
          "Dina tio senaste sökningar i arkivet, i högst ett år, och de sökningar du har sparat. Bara du ser dem.",
          "Mejl som systemet har skickat till dig. Koder för inloggning sparas inte.",
          "När du senast loggade in och från vilken sorts webbläsare. En ändringslogg över vem som har ändrat vad.",
          "Namn, befattning och e-postadress till den som är kontakt hos en partner i ett annat land.",
          "Namn, organisation och e-postadress till den som får en grupps minnesanteckningar för kännedom. Den som vill slippa dem svarar på mejlet.",
          "E-postadressen till den som har bett om mejl på de öppna sidorna, och vad mejlen ska handla om. Den tas bort när du avslutar mejlen, eller efter sju dagar om du inte har bekräftat.",
          "Kontaktperson och e-postadress hos företag, föreningar och andra som får det som har publicerats, och vad som har skickats till dem.",
        ],
      },
      {
        id: "varfor",
        heading: "Varför",
        text: "Uppgifterna behövs för att nätverket ska kunna mötas, hålla ihop sina beslut och sprida kunskap. Det är en uppgift av allmänt intresse. Minnesanteckningar som är justerade är allmänna handlingar, och dem måste kommunen spara enligt lag.",
      },
      {
        id: "vem",
        heading: "Vem ser dem",
        list: [
          "Alla som är inloggade ser vilka som företräder enheterna, och det som är publicerat för alla anställda.",
          "Utkast ser bara den som har skrivit dem och EU-samordnaren.",
          "Vem som helst kan läsa det som är publicerat på de öppna sidorna. Den som publicerar ser först alla namn och kontaktuppgifter och väljer vilka som ska visas.",
          "Ändringsloggen ser administratören, och den som har hand om en post ser postens historik.",
          "Inget lämnas till annonsörer eller andra företag. Sidorna hämtar inget från andra webbplatser.",
        ],
      },
      {
        id: "hur-lange",
        heading: "Hur länge",
        list: [
          "En kod för inloggning gäller i 10 minuter.",
          "En inloggning upphör efter 8 timmar utan användning och senast efter 7 dagar.",
          "När du slutar avslutas ditt konto. Du kan be om att det anonymiseras. Då tas ditt namn och dina kontaktuppgifter bort överallt utom i det som enligt lag ska stå kvar: minnesanteckningar, beslut, signerade finansieringsprövningar och uppföljningar som har gått till styrelsen. Filer som har lagts till ändras inte.",
          "Handlingar i EU-projekt sparas så länge som finansiären kräver.",
          "Säkerhetskopior tas bort efter hand. Måste vi lägga tillbaka en kopia gallrar vi en gång till det som redan var gallrat.",
        ],
      },
      {
        id: "barn",
        heading: "Barn och unga",
        text: "Skriv inte in uppgifter om barn här. Deltagare i utbyten räknas bara som antal. Namn, bilder och kontaktuppgifter till minderåriga publiceras aldrig.",
      },
      {
        id: "kakor",
        heading: "Kakor",
        text: "Träffpunkt använder bara kakor som behövs: en för inloggningen, en för språket och en som visar en kort rad efter att du har sparat. Ingen av dem följer vad du gör.",
      },
      {
        id: "rattigheter",
        heading: "Det här kan du begära",
        list: [
          "Ett utdrag med de uppgifter som finns om dig. Du som är inloggad hämtar det själv under Uppgifter om dig på din sida.",
          "Att fel rättas. Namn, befattning, telefon och språk ändrar du själv på din sida.",
          "Att bli borttagen. Du som är inloggad ber om det under Uppgifter om dig, när någon annan har tagit över det du svarar för.",
          "Att vi använder dina uppgifter i mindre grad, när lagen tillåter det.",
        ],
      },
    ] as { id: string; heading: string; text?: string; list?: string[] }[],
    periods: "En administratör godkänner allt som gallras, efter kommunens frister:",
    always: "Det här bevaras:",
    contact: "Kontakt",
    contactText: (municipality: string) =>
      `Vänd dig till ${municipality} och be att få tala med dataskyddsombudet.`,
    complaint:
      "Är du inte nöjd med svaret kan du klaga hos Integritetsskyddsmyndigheten (IMY), som ser till att reglerna följs.",
    email: "E-post",
    phone: "Telefon",
    address: "Besöksadress",
  },
};

export const notes = {};

export const problems = {};

export const deeds = {};
