/**
 * Listens on the port of `npm start` in front of the worker, like Cloudflare's edge in front of a deployed
 * one. It runs alone in workerd: nothing can be imported here.
 */
interface Fetches {
  fetch(request: Request): Promise<Response>;
}

interface GateEnv {
  /** The client's files, with the worker for every other path. */
  MAIN: Fetches;
  /** The worker without the files. */
  DIRECT: Fetches;
  /** The paths that always go to the worker: "/api/*", or a single path. */
  WORKER_FIRST: string[];
  /** The public address behind a proxy; empty where people use the port directly. */
  PUBLIC_URL: string;
}

const COMPRESSED =
  /^(?:text\/|application\/(?:javascript|json|manifest\+json|problem\+json)|image\/svg)/;

// oxlint-disable-next-line import/no-default-export -- workerd expects a worker as the default export
export default {
  async fetch(request: Request, env: GateEnv): Promise<Response> {
    const url = new URL(request.url);
    // The runtime has its own tools below this path, which no page needs.
    if (url.pathname.startsWith("/cdn-cgi/")) return new Response(null, { status: 404 });
    const target = isWorkerFirst(url.pathname, env.WORKER_FIRST) ? env.DIRECT : env.MAIN;
    const response = await target.fetch(writeRequest(request, url, env.PUBLIC_URL));
    return compress(request, response);
  },
};

function isWorkerFirst(path: string, rules: string[]): boolean {
  return rules.some((rule) =>
    rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule,
  );
}

/** The request as Cloudflare would pass it on: with the public address and the caller's address. */
function writeRequest(request: Request, url: URL, publicUrl: string): Request {
  if (publicUrl !== "") {
    const { protocol, hostname, port } = new URL(publicUrl);
    url.protocol = protocol;
    url.hostname = hostname;
    url.port = port;
  }
  const passed = new Request(url, request);
  const { headers } = passed;
  // The worker would trust these headers of Miniflare.
  const believed = [...headers.keys()].filter((name) => name.startsWith("mf-"));
  for (const name of believed) headers.delete(name);
  headers.set("Host", url.host);
  // Only a proxy knows the caller; without one the caller is this machine.
  if (publicUrl === "") headers.set("CF-Connecting-IP", "127.0.0.1");
  return passed;
}

function compress(request: Request, response: Response): Response {
  const { headers, status, body } = response;
  const isWhole = body !== null && (status === 200 || status >= 400);
  const type = headers.get("Content-Type") ?? "";
  if (!isWhole || request.method === "HEAD" || !COMPRESSED.test(type)) return response;
  if (headers.has("Content-Encoding") || !acceptsGzip(request)) return response;
  const compressed = new Response(body, response);
  compressed.headers.set("Content-Encoding", "gzip");
  compressed.headers.append("Vary", "Accept-Encoding");
  return compressed;
}

function acceptsGzip(request: Request): boolean {
  const accepted = request.headers.get("Accept-Encoding") ?? "";
  return accepted.split(",").some((word) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)|$)/.test(word));
}
