/** Every table, for drizzle; each noun's tables stand in its own file. */
export * from "./schema/access.server";
export * from "./schema/archive.server";
export * from "./schema/attachments.server";
export * from "./schema/documents.server";
export * from "./schema/file-texts.server";
export * from "./schema/funding.server";
export * from "./schema/goals.server";
export * from "./schema/inquiries.server";
export * from "./schema/lessons.server";
export * from "./schema/meetings.server";
export * from "./schema/members.server";
export * from "./schema/minutes.server";
export * from "./schema/polls.server";
export * from "./schema/projects.server";
export * from "./schema/searches.server";
export * from "./schema/traces.server";
