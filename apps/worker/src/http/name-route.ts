import { appRouter } from "@learnlab/api";
import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

const UNKNOWN = "unknown";
const MOST_NAMES = 20;
const procedures: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures));

/**
 * The pattern of an address for the log, never the address: it may carry a key or a token, and
 * whoever asks may have written anything into it.
 */
export function nameRoute(c: Context): string {
  const pattern = matchedRoutes(c).findLast(({ path }) => path !== "/*")?.path;
  if (pattern === "/trpc/*") return `/trpc/${nameProcedures(c.req.path.slice("/trpc/".length))}`;
  // Middleware of a whole branch is no route.
  return pattern === undefined || pattern === "/api/*" ? UNKNOWN : pattern;
}

function nameProcedures(path: string): string {
  const names = path.split(",", MOST_NAMES);
  const known = names.map((name) => (procedures.has(name) ? name : UNKNOWN));
  return [...new Set(known)].join(",");
}
