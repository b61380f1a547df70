export const words = {
  title: "Få mejl om det som publiceras",
  lead: "Välj vad du vill följa. Du får ett mejl om dagen som mest, och bara när det finns något nytt.",
  toSubscribe: "Få mejl om det som publiceras",
  ask: "Skicka bekräftelsemejlet",
  personalData: "Så behandlar vi personuppgifter",
  sent: "Vi har skickat ett mejl till adressen, om den går att nå. Öppna länken i mejlet och bekräfta. Innan dess skickas inget mer. Hittar du inget mejl, titta i skräpposten.",
  toOpen: "Till de öppna sidorna",
  fields: {
    email: "E-postadress",
    emailHelp: "Används bara till mejlen, och tas bort när du avslutar.",
    newsletter: "Nyhetsbrevet",
    newsletterHelp: "Några gånger om året: det viktigaste sedan sist.",
    groups: "Minnesanteckningar från",
    groupsHelp: "När justerade anteckningar publiceras.",
    themes: "Teman",
    themesHelp: "När lärdomar och projekt om temat publiceras eller ändras.",
    language: "Språk i mejlen",
    languages: { sv: "Svenska", en: "Engelska" },
  },
  own: {
    asked: {
      title: "Bekräfta att du vill ha mejl",
      lead: (email: string) => `Mejlen går till ${email}. Inget skickas förrän du bekräftar.`,
    },
    confirmed: {
      title: "Dina mejl",
      lead: (email: string) => `Mejlen går till ${email}. Här ändrar du vad du får.`,
    },
    ended: {
      title: "Mejlen är redan avslutade",
      lead: "Adressen är borttagen och inga fler mejl kommer. Länken gäller inte längre.",
    },
    endedNow: {
      title: "Mejlen är avslutade",
      lead: "Adressen är borttagen och inga fler mejl kommer.",
    },
    confirm: "Bekräfta",
    save: "Spara valen",
    end: "Sluta få mejl",
    endHelp: "Adressen och valen tas bort direkt.",
    endLead: "Adressen och valen tas bort direkt, och inga fler mejl kommer.",
    change: "Ändra vad jag får i stället",
    again: "Be om mejl igen",
  },
};

export const notes = {
  subscriptionConfirmed: "Tack. Nu får du mejl när något publiceras.",
  subscriptionChanged: "Valen är sparade.",
};

export const problems = {
  subscriberAddressMissing: "Skriv din e-postadress.",
  topicMissing: "Välj minst en sak att få mejl om.",
};

export const deeds = {
  askedToSubscribe: "bad om mejl",
  subscribed: "bekräftade sina mejl",
  changedSubscription: "valde om sina mejl",
  endedSubscription: "avslutade sina mejl",
};
