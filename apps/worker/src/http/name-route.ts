import { appRouter } from "@learnlab/api";
import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

const UNKNOWN = "unknown";
const MOST_NAMES = 20;
const procedures: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures));

/**
 * The route pattern for the log. The address itself may contain a key, a token or arbitrary text.
 */
export function nameRoute(c: Context): string {
  const pattern = matchedRoutes(c).findLast(({ path }) => path !== "/*")?.path;
  if (pattern === "/trpc/*") return `/trpc/${nameProcedures(c.req.path.slice("/trpc/".length))}`;
  // Middleware of a whole prefix is not a route.
  return pattern === undefined || pattern === "/api/*" ? UNKNOWN : pattern;
}

function nameProcedures(path: string): string {
  const names = path.split(",", MOST_NAMES);
  const known = names.map((name) => (procedures.has(name) ? name : UNKNOWN));
  return [...new Set(known)].join(",");
}
