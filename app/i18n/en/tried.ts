import type * as sv from "../sv/tried";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: "Have we tried this before?",
  lead: "Describe what you plan to do in your own words. You see similar lessons, projects and applications, and who to call.",
  text: "What do you plan to do?",
  textHelp: "A few sentences are enough. Nothing that you write here is saved.",
  look: "See what is similar",
  lookAside: "See what is similar (new tab)",
  beside: "See what others have tried before you save. What you have written is kept.",
  besideLive: "Anything similar is shown here as you write.",
  found: "This is similar",
  nothing: "Nothing in the archive is similar to this. You may be the first.",
  lessons: "Lessons",
  works: "Projects and applications",
  colleagues: "Call a colleague",
  wrote: (title) => `Wrote the lesson ${title}`,
  contactFor: (title) => `Contact for ${title}`,
  live: (lessons, works) =>
    `${capital(count(lessons, "one lesson", "lessons"))} and ${count(works, "one project", "projects")} ${lessons + works === 1 ? "is" : "are"} similar to what you write.`,
  archive: "Search the whole archive",
};
