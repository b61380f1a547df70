import type { ReactNode } from "react";
import type { Role } from "#db/words";
import { publicLists } from "~/addresses/open";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ButtonForm } from "./buttons";

export type FrameFacts = {
  municipality: { name: string; shortName: string } | null;
  path: string;
  /** The question in the address, with its mark; "" without one. */
  search: string;
  today: string;
  demo: boolean;
  /** What has just been done, in the reader's words, and whether it can be taken back from the bin. */
  note: { text: string; undoable: boolean } | null;
  language: "sv" | "en";
  member: {
    name: string;
    line: string;
    seesOutbox: boolean;
    seesPublications: boolean;
    seesChronicle: boolean;
    /** Roles that do not count, since another way in is asked for. */
    heldBack: Role[];
    hasStrongerWay: boolean;
    managesSettings: boolean;
  } | null;
};

/** The frame around every page: name, search, menu, the page itself, foot. */
export function Frame({
  facts,
  below,
  children,
}: {
  facts?: FrameFacts;
  /** The page that this one belongs to, where its own address does not say so. */
  below: string | null;
  children: ReactNode;
}) {
  const speech = useSpeech();
  const { words } = speech;
  return (
    <>
      <a className="skip" href="#innehall">
        {words.common.skipLink}
      </a>
      <header>
        {facts?.demo ? (
          <div className="demo no-print">
            <p className="wrap">
              <span>{words.common.demoLine(dayInWords(facts.today, speech))}</span>
              <a href="/logga-in">{words.common.demoSwitch}</a>
            </p>
          </div>
        ) : null}
        <div className="wrap">
          <div className="top">
            <a className="brand" href="/">
              {words.common.product} {facts?.municipality ? <small>{facts.municipality.name}</small> : null}
            </a>
            {facts ? <Tools facts={facts} /> : null}
            {facts?.member ? <Menu path={below ? `${below}/` : facts.path} /> : null}
            {facts && !facts.member && isOpenPage(facts.path) ? <OpenMenu path={facts.path} /> : null}
          </div>
        </div>
      </header>
      <main className="wrap" id="innehall" tabIndex={-1}>
        {facts?.member && facts.member.heldBack.length > 0 ? (
          <p className="note" role="note">
            {words.common.heldBack(facts.member.heldBack.map((role) => words.terms.role[role]).join(", "))}{" "}
            <a href={facts.member.hasStrongerWay ? "/logga-in?igen=1" : "/min-sida/nycklar"}>
              {facts.member.hasStrongerWay ? words.common.heldBackEnter : words.common.heldBackMake}
            </a>
          </p>
        ) : null}
        {facts?.note ? (
          <p className="said" role="status">
            {facts.note.text}
            {facts.note.undoable ? (
              <>
                {" "}
                <a href="/papperskorg">{words.common.takeBackFromBin}</a>
              </>
            ) : null}
          </p>
        ) : null}
        {children}
      </main>
      <Foot facts={facts} />
    </>
  );
}

function Tools({ facts }: { facts: FrameFacts }) {
  const { words } = useSpeech();
  const other = facts.language === "sv" ? "en" : "sv";
  return (
    <div className="tools">
      {facts.member && facts.path !== "/arkiv" ? (
        <search>
          <form method="get" className="search" action="/arkiv">
            <label className="vh" htmlFor="sok">
              {words.common.searchLabel}
            </label>
            <input
              type="search"
              id="sok"
              name="fraga"
              placeholder={words.common.searchPlaceholder}
              autoComplete="off"
              maxLength={300}
            />
            <button type="submit" className="btn">
              {words.common.search}
            </button>
          </form>
        </search>
      ) : null}
      <div className="who">
        {facts.member ? (
          <p>
            <b>{facts.member.name}</b>
            <span className="role">
              {facts.member.line ? (
                <>
                  , <span lang="sv">{facts.member.line}</span>
                </>
              ) : null}
            </span>
          </p>
        ) : null}
        <div className="links">
          {facts.member ? (
            <>
              <a href="/hjalp">{words.common.help}</a>
              <a href="/min-sida">{words.common.yourPage}</a>
              <ButtonForm action="/logga-ut" label={words.common.signOut} kind="link" />
            </>
          ) : facts.path.startsWith("/logga-in") ? null : (
            <a href="/logga-in">{words.common.signIn}</a>
          )}
          <form method="post" action="/sprak" className="inline">
            <input type="hidden" name="language" value={other} />
            <input type="hidden" name="till" value={facts.path + facts.search} />
            <button type="submit" className="link" lang={other}>
              {words.common.otherLanguage}
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}

const sections = [
  ["overview", "/"],
  ["meetings", "/moten"],
  ["lessons", "/lardomar"],
  ["register", "/register"],
  ["archive", "/arkiv"],
  ["followup", "/uppfoljning"],
] as const;

function Menu({ path }: { path: string }) {
  const { words } = useSpeech();
  return (
    <nav className="nav" aria-label={words.common.mainMenu}>
      <ul>
        {sections.map(([key, to]) => (
          <li key={key}>
            <a href={to} aria-current={standing(path, to)}>
              {words.common.menu[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const openSections = [
  ["start", "/oppet"],
  ["meetings", "/oppet/moten"],
  ["minutes", publicLists.minutes],
  ["lesson", publicLists.lesson],
  ["project", publicLists.project],
  ["partner", publicLists.partner],
  ["followup", publicLists.followup],
  ["search", "/oppet/sok"],
] as const;

/** The pages that a visitor without sign-in goes about in. */
const isOpenPage = (path: string) => /^\/(oppet|om|tillganglighet|personuppgifter)(\/|$)/.test(path);

function OpenMenu({ path }: { path: string }) {
  const { openMenu } = useSpeech().words.common;
  return (
    <nav className="nav" aria-label={openMenu.label}>
      <ul>
        {openSections.map(([key, to]) => (
          <li key={key}>
            <a href={to} aria-current={to === "/oppet" && path !== to ? undefined : standing(path, to)}>
              {openMenu[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** "page" on the section's own page, "true" on the pages below it. */
function standing(path: string, to: string): "page" | "true" | undefined {
  if (path === to) return "page";
  return to !== "/" && path.startsWith(`${to}/`) ? "true" : undefined;
}

function Foot({ facts }: { facts?: FrameFacts }) {
  const { words } = useSpeech();
  const { footer } = words.common;
  const member = facts?.member;
  return (
    <footer className="wrap">
      <div className="foot">
        {facts?.municipality ? (
          <p>{footer.purpose(facts.municipality.name)}</p>
        ) : (
          <p>{words.common.product}</p>
        )}
        <ul>
          <li>
            <a href="/om">{footer.about}</a>
          </li>
          <li>
            <a href="/oppet">{footer.open}</a>
          </li>
          <li>
            <a href="/personuppgifter">{footer.personalData}</a>
          </li>
          <li>
            <a href="/tillganglighet">{footer.accessibility}</a>
          </li>
          <li>
            <a href="/oppet/data">{footer.openData}</a>
          </li>
          {member ? (
            <>
              <li>
                <a href="/atgarder">{footer.actions}</a>
              </li>
              <li>
                <a href="/personer">{footer.people}</a>
              </li>
              <li>
                <a href="/kunskap">{footer.competence}</a>
              </li>
              <li>
                <a href="/mal">{footer.goals}</a>
              </li>
            </>
          ) : null}
          {member?.seesPublications ? (
            <li>
              <a href="/publicering">{footer.publications}</a>
            </li>
          ) : null}
          {member ? (
            <li>
              <a href="/papperskorg">{footer.bin}</a>
            </li>
          ) : null}
          {member?.seesOutbox ? (
            <li>
              <a href="/utkorg">{footer.outbox}</a>
            </li>
          ) : null}
          {member?.seesChronicle ? (
            <li>
              <a href="/handelser">{footer.chronicle}</a>
            </li>
          ) : null}
          {member?.managesSettings ? (
            <li>
              <a href="/installningar">{footer.settings}</a>
            </li>
          ) : null}
        </ul>
      </div>
    </footer>
  );
}
