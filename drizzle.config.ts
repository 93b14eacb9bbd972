import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./packages/adapters/src/d1/schema.ts",
  out: "./migrations",
});
