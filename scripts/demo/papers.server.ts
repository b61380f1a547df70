import { Readable } from "node:stream";
import { keepFile, receiveFile } from "#db/files.server";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import type { AttachmentSubject, FileType } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { attach } from "~/domain/attachments/attachments.server";
import { memberById } from "~/domain/members/members.server";
import { isRefusal } from "~/domain/refusal";
import { docx } from "~/transfer/docx.server";
import { type Paper, plain } from "~/transfer/paper";
import { pdf } from "~/transfer/pdf.server";

/** The demo's papers: a few real files, made by the program's own writers, on a meeting, an item, a lesson and projects. */

type DemoPaper = {
  on: [AttachmentSubject, string];
  name: string;
  heading: string;
  sections: [title: string, ...paragraphs: string[]][];
};

const papers: DemoPaper[] = [
  {
    on: ["meeting", "m-2027-1"],
    name: "Utkast till uppföljning 2026.pdf",
    heading: "Utkast till uppföljning av 2026",
    sections: [
      [
        "Året i korthet",
        "Nätverket har haft fem möten. Elva av tretton enheter har varit med på minst fyra av dem.",
        "Två ansökningar har lämnats in. En har beviljats och en väntar på besked.",
      ],
      [
        "Det vi vill diskutera",
        "Hur gör vi när en kontaktperson slutar mitt i ett projekt? Förslaget är en överlämning på en timme, med ersättaren närvarande.",
        "Valutakursen blev dyrare än vi räknat med. Ekonomienheten föreslår en marginal på fem procent i kommande budgetar.",
      ],
    ],
  },
  {
    on: ["agendaItem", "m-2027-1-4"],
    name: "Brev_från_Viljandi.docx",
    heading: "Förfrågan om samarbete",
    sections: [
      [
        "Vad de föreslår",
        "Viljandi vill utbyta erfarenheter om kulturhus, folkmusik och naturbruk. De har en folkmusikakademi och en stor sommarfestival.",
        "De föreslår ett första besök i maj, med högst sex deltagare från varje kommun.",
      ],
      [
        "Vad det kostar",
        "Resor för sex personer beräknas till 48 000 kronor. Boendet står värdkommunen för.",
      ],
    ],
  },
  {
    on: ["lesson", "l-02"],
    name: "Tidrapport, mall.docx",
    heading: "Tidrapport för medfinansiering i arbetstid",
    sections: [
      [
        "Så fyller du i",
        "Skriv en rad för varje dag. Ange timmar, vad du gjorde och vilket arbetspaket det hör till.",
        "Chefen attesterar senast den femte i månaden efter. Utan underskrift godkänns inte timmarna vid revision.",
      ],
    ],
  },
  {
    on: ["project", "prj-01"],
    name: "Slutrapport Läslust utan gränser.pdf",
    heading: "Slutrapport: Läslust utan gränser",
    sections: [
      [
        "Resultat",
        "Bokcirklar över nätet gav mest. Elever som aldrig lånat en bok på biblioteket kom dit med sin cirkel.",
        "Översättningen av elevernas texter tog dubbelt så lång tid som planerat.",
      ],
      [
        "Råd till andra",
        "Bestäm gemensamma lov och prov innan ni lägger tidsplanen. Våra partners hade olika terminer.",
        "Låt skolbibliotekarierna vara med och skriva ansökan.",
      ],
    ],
  },
  {
    on: ["project", "prj-10"],
    name: "Riskanalys Trygg hemma.pdf",
    heading: "Riskanalys: Trygg hemma",
    sections: [
      [
        "Risker",
        "Trygghetslarm från olika leverantörer talar inte med varandra. Vi behöver en teknisk förstudie före upphandlingen.",
        "Personuppgifter om brukare får inte lämna kommunens system. Dataskyddsombudet ska vara med från början.",
      ],
    ],
  },
];

/** Lays the demo's papers in a folder of files and on their records, as if the coordinator had attached them. */
export async function layDemoPapers(db: Database, folder: string, now: number): Promise<void> {
  const karin = memberById(db, "p-01", dayOf(now));
  if (!karin) throw new Error("The demo has no coordinator.");
  for (const each of papers) {
    const fileType = each.name.split(".").at(-1) as FileType & ("pdf" | "docx");
    const bytes = Buffer.from(await { pdf, docx }[fileType](paperOf(each, now)));
    keepFile(folder, await receiveFile(folder, Readable.from([bytes])));
    const hash = sumOf(bytes);
    const [subject, id] = each.on;
    const file = { name: each.name, fileType, hash, bytes: bytes.length };
    const added = attach(db, karin, { subject, id }, [file], now);
    if (isRefusal(added)) throw new Error(`${each.name}: ${added.refused}`);
  }
}

function paperOf({ heading, sections }: DemoPaper, now: number): Paper {
  return {
    language: "sv",
    title: heading,
    author: "Ekbacka kommun",
    madeAt: now,
    margins: { topLeft: ["Ekbacka kommun"], topRight: [], bottomLeft: [] },
    pageOf: (page, pages) => `${page} (${pages})`,
    kicker: "Internationella nätverket",
    heading,
    warning: null,
    facts: [],
    sections: sections.map(([title, ...paragraphs]) => ({
      title,
      mark: null,
      blocks: paragraphs.map((text) => ({ kind: "paragraph", runs: plain(text) })),
    })),
    lackingSigns: (box) => `${box}`,
  };
}
