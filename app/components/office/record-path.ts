import type { ChronicleSubject } from "#db/words";

const paths: Partial<Record<ChronicleSubject, (id: string) => string>> = {
  person: (id) => `/personer/${id}`,
  unit: (id) => `/enheter/${id}`,
  group: (id) => `/grupper/${id}`,
  municipality: () => "/installningar",
  meeting: (id) => `/moten/${id}`,
  poll: (id) => `/moten/datum/${id}`,
  round: (id) => `/moten/${id}#laget-runt`,
  minutes: (id) => `/moten/${id}/anteckningar`,
  action: (id) => `/atgarder/${id}`,
  lesson: (id) => `/lardomar/${id}`,
  project: (id) => `/register/projekt/${id}`,
  partner: (id) => `/register/partner/${id}`,
  programme: (id) => `/register/program/${id}`,
  call: (id) => `/register/utlysningar/${id}`,
  initiative: (id) => `/register/insatser/${id}`,
  goal: (id) => `/mal/${id}`,
  policy: (id) => `/mal/styrdokument/${id}`,
  information: (id) => `/information/${id}`,
  training: (id) => `/kunskap/utbildningar/${id}`,
  followup: (year) => `/uppfoljning/${year}`,
  publication: (id) => `/publicering/${id.replace(":", "/")}`,
  newsletter: (id) => `/nyhetsbrev/${id}`,
  receiver: (id) => `/spridning/mottagare/${id}`,
  letter: (id) => `/utkorg/${id}`,
};

/** Where a record that the chronicle tells about is read; null for one that has no page of its own. */
export const recordPath = (subject: ChronicleSubject, id: string): string | null =>
  paths[subject]?.(id) ?? null;
