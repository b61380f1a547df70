import type { CastRole } from "./visitor";

/** A picture of the guides: whose page it shows, and which part of it. */
export type HelpPicture = {
  name: string;
  who: CastRole;
  path: string;
  /** The part that is shown. */
  clip: string;
  /** Of the window, in CSS pixels: a desk or a telephone. */
  width: 1280 | 375;
  /** At most this many pixels of the part, from its top. */
  tallest?: number;
};

/** All of them, drawn from the demo in both languages. */
export const helpPictures: HelpPicture[] = [
  {
    name: "plan",
    who: "coordinator",
    path: "/moten/plan?ar=2027",
    clip: ".part:has(table) > div",
    width: 1280,
  },
  { name: "vem-kommer", who: "coordinator", path: "/", clip: "#nasta > div", width: 1280 },
  {
    name: "skrivbord",
    who: "coordinator",
    path: "/moten/m-2026-5/anteckningar/skriv",
    clip: "main",
    width: 1280,
    tallest: 560,
  },
  { name: "siffror", who: "coordinator", path: "/uppfoljning/2025", clip: "#siffror > div", width: 1280 },
  { name: "svar", who: "deputy", path: "/moten/m-2027-1", clip: "#svar", width: 375 },
  {
    name: "laget-runt",
    who: "deputy",
    path: "/moten/m-2027-1/laget-runt/org-des",
    clip: "main form",
    width: 375,
  },
  { name: "lardom", who: "contact", path: "/lardomar/l-01", clip: "main", width: 1280, tallest: 560 },
  { name: "justering", who: "adjuster", path: "/moten/m-2026-5/justering", clip: "#justera", width: 375 },
  { name: "dagordning", who: "chair", path: "/moten/m-2027-1", clip: "#dagordning > div", width: 1280 },
  {
    name: "provning",
    who: "head",
    path: "/register/insatser/ins-02/provning",
    clip: "main form",
    width: 1280,
    tallest: 385,
  },
  { name: "mal", who: "elected", path: "/uppfoljning/2025", clip: "#mal > div", width: 1280 },
  { name: "platser", who: "administrator", path: "/enheter/org-kff", clip: "#platser > div", width: 1280 },
  {
    name: "sok",
    who: "reader",
    path: "/arkiv?fraga=medfinansiering",
    clip: "main",
    width: 1280,
    tallest: 560,
  },
  {
    name: "fraga",
    who: "coordinator",
    path: "/arkiv/fragor/fraga-2",
    clip: "main",
    width: 1280,
    tallest: 520,
  },
];
