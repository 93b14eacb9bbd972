import { exports } from "cloudflare:workers";

export { env } from "cloudflare:workers";

/** Calls the worker under test as its runtime does. */
export function fetchWorker(request: Request): Promise<Response> {
  return exports.default.fetch(request);
}
