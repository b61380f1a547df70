export const words = {
  title: "Det första året",
  count: (done: number, of: number) => `${done} av ${of} steg är klara`,
  lead: "Så kommer en ny kommun i gång, i den här ordningen. Varje steg blir klart när det syns i Träffpunkt; inget behöver kryssas i.",
  over: "Allt är gjort. Från och med nu räcker översikten och årshjulet.",
  done: "Klart",
  left: "Kvar",
  next: "Nästa steg",
  some: (done: number, of: number) => `${done} av ${of}`,
  by: { coordinator: "Görs av samordnaren", administrator: "Görs av administratören" },
  parts: {
    units: "Nätverk och enheter",
    people: "Personer",
    policy: "Policy och mål",
    plan: "Årets plan",
    meeting: "Det första mötet",
    lesson: "Den första lärdomen",
    followup: "Den första uppföljningen",
  },
  steps: {
    network: {
      title: "Ge nätverket ett namn",
      why: "Namnet och de stående punkterna följer med till varje möte, och planen jämförs med antalet möten om året.",
      button: "Ge det ett namn",
    },
    units: {
      title: "Lägg in förvaltningar och bolag",
      why: "Svar, närvaro och uppföljning räknas per enhet.",
      button: "Lägg till en enhet",
    },
    coordinator: {
      title: "Utse EU-samordnaren",
      why: "Någon måste planera, kalla och följa upp.",
      button: "Utse samordnaren",
    },
    contacts: {
      title: "En kontaktperson i varje enhet",
      why: "Kallelsen går till kontaktpersonen. Saknas både kontaktperson och ersättare blir enheten inte företrädd.",
      button: "Läs in personer",
    },
    deputies: {
      title: "En ersättare i varje enhet",
      why: "När kontaktpersonen svarar nej kallas ersättaren av sig själv.",
      button: "Öppna enheterna",
    },
    invited: {
      title: "Bjud in dem som har en plats",
      why: "Välkomstmejlet berättar hur man loggar in. Lösenord behövs inte.",
      button: "Öppna personerna",
    },
    policy: {
      title: "För in kommunens policy",
      why: "Då går det att visa vad arbetet gör för det som kommunen har bestämt.",
      button: "För in policyn",
    },
    goals: {
      title: "Skriv policyns mål",
      why: "Projekt, lärdomar och beslut knyts till målen, och uppföljningen bedömer dem.",
      button: "Öppna målen",
    },
    meetings: {
      title: "Planera årets möten",
      why: "Den som vet dagarna i god tid kan komma.",
      button: "Planera året",
    },
    notice: {
      title: "Skicka den första kallelsen",
      why: "Varje kallad svarar med ett tryck, utan att logga in.",
      button: "Öppna mötena",
    },
    minutes: {
      title: "Håll mötet och få anteckningarna justerade",
      why: "Först när de är justerade kan alla anställda läsa dem.",
      button: "Öppna mötena",
    },
    lesson: {
      title: "Publicera den första lärdomen",
      why: "En lärdom tar en kvart att skriva och kan spara någon annan ett halvår.",
      button: "Skriv en lärdom",
    },
    statement: {
      title: "Fyll i tillgänglighetsredogörelsen",
      why: "Lagen kräver den innan de öppna sidorna används.",
      button: "Fyll i den",
    },
    receivers: {
      title: "Lägg in vilka som ska få det ni publicerar",
      why: "Då syns det vem som har fått vad, och vem som saknas.",
      button: "Lägg till en mottagare",
    },
    begun: {
      title: "Börja på uppföljningen",
      why: "Enheterna kan lämna underlag från den 1 december.",
      button: "Öppna uppföljningen",
    },
    decided: {
      title: "Registrera kommunstyrelsens beslut",
      why: "Varje uppdrag blir en åtgärd, och det första året är klart.",
      button: "Öppna uppföljningen",
    },
  },
};
