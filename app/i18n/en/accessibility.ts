import type { words as sv, deeds as svDeeds, problems as svProblems } from "../sv/accessibility";

export const words: typeof sv = {
  title: "Accessibility statement",
  lead: (municipality) =>
    `${municipality} is responsible for this website. Everybody should be able to use it. Here is how it meets the Swedish act on accessibility to digital public service (2018:1937), what falls short, and how to tell us.`,
  standing: "How accessible the website is",
  notYet:
    "The assessment has not been entered yet. Get in touch with the municipality if there is something that you cannot use or read.",
  levels: {
    full: "The website is fully compliant with the act on accessibility to digital public service.",
    partly:
      "The website is partially compliant with the act on accessibility to digital public service. The shortcomings are listed below.",
    none: "The website is not compliant with the act on accessibility to digital public service. The shortcomings are listed below.",
  },
  service: "Digital service",
  assessedOn: "Assessed",
  method: "How it was assessed",
  updatedOn: "Statement last updated",
  deficiencies: "Content that is not accessible",
  deficienciesLead: "This does not meet the requirements (EN 301 549, WCAG 2.1 level AA).",
  burdens: "Disproportionate burden",
  burdensLead: "For this the municipality invokes the exemption for disproportionate burden in section 12.",
  outside: "Content outside the act",
  outsideLead: "This is exempted by section 9.",
  tellUs: "Tell us about shortcomings",
  tellUsText:
    "Get in touch if something does not work for you, or if you need content in another form. Tell us which page it is about and what is difficult.",
  email: "Email",
  phone: "Telephone",
  supervision: "Supervision",
  supervisionText:
    "The Agency for Digital Government (Digg) makes sure that the act is followed. Tell the municipality first. If you are not satisfied with how it deals with what you have told it, for example if you do not get the content in another form or if it invokes an exemption, you can report it to Digg.",
  report: "Report poor accessibility to Digg",
  form: {
    title: "Change the accessibility statement",
    lead: "Write what you have concluded yourselves. The page shows it with the text that the act asks for.",
    level: "How does the website comply with the act?",
    levels: { full: "Fully compliant", partly: "Partially compliant", none: "Not compliant" },
    methodHelp: "For example: Self-assessment by the municipality’s web editors.",
    deficienciesHelp: "One shortcoming per line, with the reason for it.",
    burdensHelp: "One per line, with the reasons. Optional.",
    outsideHelp: "One per line. Optional.",
    contactHelp: "Leave empty to show the municipality’s own.",
  },
};

export const problems: typeof svProblems = {
  statementLevelMissing: "Choose how the website complies with the act.",
  statementMethodMissing: "Write how the assessment was made.",
  statementDayAhead: "The day of the assessment has not come yet. Write today or an earlier day.",
  statementFaultsMissing: "Write at least one shortcoming, or choose that the website is fully compliant.",
  statementFullWithFaults:
    "The website is not fully compliant when something falls short. Choose partially compliant.",
};

export const deeds: typeof svDeeds = {
  changedStatement: "changed the accessibility statement",
};
