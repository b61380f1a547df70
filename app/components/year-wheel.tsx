import { addDays, daysBetween, yearOf } from "~/calendar/swedish-time";
import { capital, dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { angleOf, type PlacedMark, placeMarks, pointAt, wheel, type YearMark } from "./year-wheel-layout";

/**
 * The year wheel: twelve months from today as a ring, with meetings, deadlines and the follow-up around it.
 * The same marks stand as a list on phones, on paper and for whoever would rather read.
 */
export function YearWheel({
  today,
  marks,
  count,
  countLines,
}: {
  today: string;
  marks: YearMark[];
  /** The figure in the middle and the words below it. */
  count: string;
  countLines: [string, string];
}) {
  const { words } = useSpeech();
  const wheelWords = words.home.wheel;
  const { placed, unlabelled } = placeMarks(marks);
  return (
    <>
      <p className="key">
        <span>
          <i className="dot" />
          {wheelWords.meeting}
        </span>
        <span>
          <i className="dot call" />
          {wheelWords.deadline}
        </span>
        <span>
          <i className="dot rep" />
          {wheelWords.followup}
        </span>
        <a className="wheel-wide" href="#ar-lista">
          {unlabelled > 0 ? wheelWords.listWithMore(unlabelled) : wheelWords.list}
        </a>
      </p>
      <div className="wheel-box">
        <Drawing today={today} placed={placed} count={count} countLines={countLines} />
        <YearList today={today} marks={marks} />
      </div>
    </>
  );
}

function Drawing({
  today,
  placed,
  count,
  countLines,
}: {
  today: string;
  placed: PlacedMark[];
  count: string;
  countLines: [string, string];
}) {
  const speech = useSpeech();
  const { words } = speech;
  const { middleX, middleY, outer, inner } = wheel;
  const ring = (radius: number) => `M${middleX} ${middleY - radius}a${radius} ${radius} 0 1 1 -.01 0z`;
  return (
    <svg
      className="wheel wheel-wide"
      viewBox={`-20 0 ${wheel.width + 20} ${wheel.height}`}
      role="group"
      aria-labelledby="wheel-title wheel-text"
    >
      <title id="wheel-title">{words.home.wheel.title(dayInWords(today, speech))}</title>
      <desc id="wheel-text">{words.home.wheel.description}</desc>
      <g aria-hidden="true">
        <path className="band" d={ring(outer) + ring(inner)} />
        <path className="past" d={restOfYear(today)} />
        <circle className="ring" cx={middleX} cy={middleY} r={outer} />
        <circle className="ring" cx={middleX} cy={middleY} r={inner} />
        {words.common.dates.monthsShort.map((name, place) => (
          <Month key={name} name={name} place={place} today={today} />
        ))}
        <text className="sub" x={middleX - 8} y={middleY - outer - 14} textAnchor="end">
          {yearOf(today)}
        </text>
        <text className="sub" x={middleX + 8} y={middleY - outer - 14}>
          {yearOf(today) + 1}
        </text>
        <Hand today={today} />
        <text className="big" x={middleX} y={middleY + 2} textAnchor="middle">
          {count}
        </text>
        {countLines.map((line, place) => (
          <text key={line} className="mid" x={middleX} y={middleY + 32 + place * 24} textAnchor="middle">
            {line}
          </text>
        ))}
      </g>
      {placed.map((mark) => (
        <MarkWithLabel key={mark.key} mark={mark} />
      ))}
    </svg>
  );
}

function Month({ name, place, today }: { name: string; place: number; today: string }) {
  const isNow = Number(today.slice(5, 7)) === place + 1;
  const from = angleOf(`2027-${String(place + 1).padStart(2, "0")}-01`);
  const start = pointAt(from, wheel.inner);
  const end = pointAt(from, place === 0 ? wheel.outer + 26 : wheel.outer);
  const label = pointAt(from + Math.PI / 12, wheel.inner - 32);
  return (
    <>
      <path className="tick" d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
      <text className={isNow ? "m cur" : "m"} x={label.x} y={label.y + 5} textAnchor="middle">
        {name}
      </text>
    </>
  );
}

function Hand({ today }: { today: string }) {
  const angle = angleOf(today);
  const start = pointAt(angle, wheel.inner - 60);
  const end = pointAt(angle, wheel.outer + 18);
  return <path className="hand" d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />;
}

/** How many characters of a label find room on each side. */
const room = { left: 32, right: 41 };

function MarkWithLabel({ mark }: { mark: PlacedMark }) {
  const speech = useSpeech();
  const right = mark.side === "right";
  const edge = right ? wheel.rightEdge : wheel.leftEdge;
  const bend = edge + (right ? -14 : 14);
  const textX = edge + (right ? 6 : -6);
  const anchor = right ? "start" : "end";
  const day = dayInWords(mark.day, speech, { year: false });
  const title = short(mark.title, room[mark.side] - day.length);
  const detail = short(mark.detail, room[mark.side]);
  const width = Math.max(day.length + title.length + 2, detail.length) * 7.4 + 18;
  return (
    <a href={mark.to} className={mark.kind === "meeting" ? "mt" : undefined}>
      <rect
        className="fr"
        x={right ? edge : edge - width}
        y={mark.labelY - 22}
        width={width}
        height={44}
        rx={3}
      />
      <path
        className="lead-line"
        d={`M${mark.x} ${mark.y}L${mark.bendX} ${mark.bendY}L${bend} ${mark.labelY}H${edge}`}
      />
      <Sign mark={mark} />
      <text x={textX} y={mark.labelY - 3} textAnchor={anchor}>
        <tspan className="date">{day}</tspan> {title}
      </text>
      <text className="date" lang={mark.lang} x={textX} y={mark.labelY + 15} textAnchor={anchor}>
        {detail}
      </text>
    </a>
  );
}

function Sign({ mark }: { mark: PlacedMark }) {
  if (mark.kind === "deadline")
    return <path className="call" d={`M${mark.x} ${mark.y - 7}l7 7l-7 7l-7-7z`} />;
  if (mark.kind === "followup")
    return <path className="rep" d={`M${mark.x - 5.5} ${mark.y - 5.5}h11v11h-11z`} />;
  return (
    <>
      <circle className="meet" cx={mark.x} cy={mark.y} r={12.5} />
      <text className="n" aria-hidden="true" x={mark.x} y={mark.y + 4.6} textAnchor="middle">
        {mark.number}
      </text>
    </>
  );
}

/** The part of the ring from today to New Year: what is left of the year on the left of the seam. */
function restOfYear(today: string): string {
  const { middleX, middleY, outer, inner } = wheel;
  const angle = angleOf(today);
  const out = pointAt(angle, outer);
  const into = pointAt(angle, inner);
  const long = 2 * Math.PI - angle > Math.PI ? 1 : 0;
  return `M${out.x} ${out.y}A${outer} ${outer} 0 ${long} 1 ${middleX} ${middleY - outer}L${middleX} ${middleY - inner}A${inner} ${inner} 0 ${long} 0 ${into.x} ${into.y}Z`;
}

const dotClass = { meeting: "dot", deadline: "dot call", followup: "dot rep" };

/** The same year as a list, quarter by quarter. */
function YearList({ today, marks }: { today: string; marks: YearMark[] }) {
  const speech = useSpeech();
  const { words } = speech;
  const quarters = new Map<string, YearMark[]>();
  for (const mark of [...marks].sort((one, other) => one.day.localeCompare(other.day))) {
    const heading = quarterOf(mark.day, speech);
    quarters.set(heading, [...(quarters.get(heading) ?? []), mark]);
  }
  return (
    <div className="year-list wheel-narrow" id="ar-lista">
      {[...quarters].map(([heading, inQuarter]) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ul>
            {inQuarter.map((mark) => (
              <li key={mark.day + mark.to + mark.title}>
                <span className={dotClass[mark.kind]} aria-hidden="true" />
                <span>
                  <span className="d">{dayInWords(mark.day, speech, { year: false })}</span>{" "}
                  <a href={mark.to}>{mark.title}</a>
                  {mark.kind === "deadline"
                    ? `, ${words.home.wheel.deadline.toLocaleLowerCase(speech.language)}`
                    : ""}
                  <br />
                  <span className="meta" lang={mark.lang}>
                    {mark.detail}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {marks.length === 0 ? (
        <p className="note">{words.home.wheel.empty(dayInWords(addDays(today, 365), speech))}</p>
      ) : null}
    </div>
  );
}

function quarterOf(day: string, speech: ReturnType<typeof useSpeech>): string {
  const { months } = speech.words.common.dates;
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3;
  const [from = "", to = ""] = [months[first], months[first + 2]];
  return `${capital(from)}–${to} ${day.slice(0, 4)}`;
}

const short = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** Marks within twelve months from today, in order. */
export function withinAYear(marks: YearMark[], today: string): YearMark[] {
  return marks
    .filter((mark) => daysBetween(today, mark.day) >= 0 && mark.day < addDays(today, 365))
    .sort((one, other) => one.day.localeCompare(other.day));
}
