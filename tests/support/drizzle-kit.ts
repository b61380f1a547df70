import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";

/**
 * What drizzle-kit would write as migrations. Reading it gives every list a method that shows when a list is walked, which
 * the reading of PDF refuses to work beside: it is taken away, since test files share a process.
 */
Reflect.deleteProperty(Array.prototype, "random");

export { generateSQLiteDrizzleJson, generateSQLiteMigration };
