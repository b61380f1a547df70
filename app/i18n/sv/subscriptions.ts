export const words = {
  title: "Få brev om det som publiceras",
  lead: "Välj vad du vill följa. Du får ett brev om dagen som mest, och bara när det finns något nytt.",
  toSubscribe: "Få brev om det som publiceras",
  ask: "Skicka bekräftelsebrevet",
  personalData: "Så behandlar vi personuppgifter",
  sent: "Vi har skickat ett brev till adressen, om den går att nå. Öppna länken i brevet och bekräfta. Innan dess skickas inget mer. Hittar du inget brev, titta i skräpposten.",
  toOpen: "Till de öppna sidorna",
  fields: {
    email: "E-postadress",
    emailHelp: "Används bara till breven, och tas bort när du avslutar.",
    newsletter: "Nyhetsbrevet",
    newsletterHelp: "Några gånger om året: det viktigaste sedan sist.",
    groups: "Minnesanteckningar från",
    groupsHelp: "När justerade anteckningar publiceras.",
    themes: "Teman",
    themesHelp: "När lärdomar och projekt om temat publiceras eller ändras.",
    language: "Språk i breven",
    languages: { sv: "Svenska", en: "Engelska" },
  },
  own: {
    asked: {
      title: "Bekräfta att du vill ha brev",
      lead: (email: string) => `Breven går till ${email}. Inget skickas förrän du bekräftar.`,
    },
    confirmed: {
      title: "Dina brev",
      lead: (email: string) => `Breven går till ${email}. Här ändrar du vad du får.`,
    },
    ended: {
      title: "Breven är redan avslutade",
      lead: "Adressen är borttagen och inga fler brev kommer. Länken gäller inte längre.",
    },
    endedNow: {
      title: "Breven är avslutade",
      lead: "Adressen är borttagen och inga fler brev kommer.",
    },
    confirm: "Bekräfta",
    save: "Spara valen",
    end: "Avsluta breven",
    endHelp: "Adressen och valen tas bort direkt.",
    endLead: "Adressen och valen tas bort direkt, och inga fler brev kommer.",
    change: "Ändra vad jag får i stället",
    again: "Be om brev igen",
  },
};

export const notes = {
  subscriptionConfirmed: "Tack. Nu får du brev när något publiceras.",
  subscriptionChanged: "Valen är sparade.",
};

export const problems = {
  subscriberAddressMissing: "Skriv din e-postadress",
  topicMissing: "Välj minst en sak att få brev om",
};

export const deeds = {
  askedToSubscribe: "bad om brev",
  subscribed: "bekräftade brev",
  changedSubscription: "valde om sina brev",
  endedSubscription: "avslutade sina brev",
};
