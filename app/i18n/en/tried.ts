import type * as sv from "../sv/tried";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: "Have we tried this before?",
  lead: "Describe what you mean to do in your own words. You see lessons, projects and applications that are like it, and whom to call.",
  text: "What do you mean to do?",
  textHelp: "A few sentences are enough. Nothing that you write here is saved.",
  look: "See what is like it",
  lookAside: "See what is like it (new tab)",
  beside: "See what others have tried before you save. What you have written stays.",
  besideLive: "What is like it is shown here as you write.",
  found: "This is like it",
  nothing: "Nothing in the archive is like this. You may be the first.",
  lessons: "Lessons",
  works: "Projects and applications",
  colleagues: "Call a colleague",
  wrote: (title) => `Wrote the lesson ${title}`,
  contactFor: (title) => `Contact for ${title}`,
  live: (lessons, works) =>
    `${capital(count(lessons, "one lesson", "lessons"))} and ${count(works, "one project", "projects")} like what you write.`,
  archive: "Search the whole archive",
};
