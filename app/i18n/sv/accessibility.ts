export const words = {
  title: "Tillgänglighetsredogörelse",
  lead: (municipality: string) =>
    `${municipality} står bakom den här webbplatsen. Alla ska kunna använda den. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service (2018:1937), vad som brister och hur du berättar det för oss.`,
  standing: "Så tillgänglig är webbplatsen",
  notYet:
    "Bedömningen är inte införd än. Hör av dig till kommunen om det är något du inte kan använda eller läsa.",
  levels: {
    full: "Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.",
    partly:
      "Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna står här nedanför.",
    none: "Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna står här nedanför.",
  },
  service: "Digital service",
  assessedOn: "Bedömd",
  method: "Så har bedömningen gjorts",
  updatedOn: "Redogörelsen senast uppdaterad",
  deficiencies: "Innehåll som inte är tillgängligt",
  deficienciesLead: "Det här uppfyller inte kraven (EN 301 549, WCAG 2.1 nivå AA).",
  burdens: "Oskäligt betungande anpassning",
  burdensLead: "Kommunen åberopar undantag för oskäligt betungande anpassning enligt 12 § för det här.",
  outside: "Innehåll som inte omfattas av lagen",
  outsideLead: "Det här är undantaget enligt 9 §.",
  tellUs: "Berätta om brister",
  tellUsText:
    "Hör av dig om något inte fungerar för dig, eller om du behöver innehåll i en annan form. Berätta vilken sida det gäller och vad som är svårt.",
  email: "E-post",
  phone: "Telefon",
  supervision: "Tillsyn",
  supervisionText:
    "Myndigheten för digital förvaltning (Digg) ser till att lagen följs. Berätta först för kommunen. Är du inte nöjd med hur kommunen tar hand om det, till exempel om du inte får innehållet i en annan form eller om kommunen åberopar undantag, kan du anmäla det till Digg.",
  report: "Anmäl bristande tillgänglighet till Digg",
  form: {
    title: "Ändra tillgänglighetsredogörelsen",
    lead: "Skriv vad ni själva har kommit fram till. Sidan visar det med den text som lagen begär.",
    level: "Hur stämmer webbplatsen med lagen?",
    levels: { full: "Helt förenlig", partly: "Delvis förenlig", none: "Inte förenlig" },
    methodHelp: "Till exempel: Självskattning av kommunens webbredaktion.",
    deficienciesHelp: "En brist per rad, med skälet till den.",
    burdensHelp: "En per rad, med motivering. Frivilligt.",
    outsideHelp: "En per rad. Frivilligt.",
    contactHelp: "Lämna tomt för att visa kommunens egen.",
  },
};

export const problems = {
  statementLevelMissing: "Välj hur webbplatsen stämmer med lagen.",
  statementMethodMissing: "Skriv hur bedömningen har gjorts.",
  statementDayAhead: "Dagen för bedömningen har inte varit än. Skriv i dag eller en tidigare dag.",
  statementFaultsMissing: "Skriv minst en brist, eller välj att webbplatsen är helt förenlig.",
  statementFullWithFaults: "Webbplatsen är inte helt förenlig när det finns brister. Välj delvis förenlig.",
};

export const deeds = {
  changedStatement: "ändrade tillgänglighetsredogörelsen",
};
