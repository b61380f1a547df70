import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./db/schema/*.server.ts",
  out: "./drizzle",
  casing: "snake_case",
});
