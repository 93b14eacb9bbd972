/**
 * What stands at the port of `npm start`, in front of the worker, as Cloudflare's edge stands in front
 * of a deployed one. It runs in workerd, alone: nothing can be imported here.
 */
interface Fetches {
  fetch(request: Request): Promise<Response>;
}

interface GateEnv {
  /** The files of the client, and the worker for what is none. */
  MAIN: Fetches;
  /** The worker alone. */
  DIRECT: Fetches;
  /** What the worker answers whatever files there are: "/api/*", or a path itself. */
  WORKER_FIRST: string[];
  /** The address behind a proxy; empty where people come to the port itself. */
  PUBLIC_URL: string;
}

const COMPRESSED =
  /^(?:text\/|application\/(?:javascript|json|manifest\+json|problem\+json)|image\/svg)/;

// oxlint-disable-next-line import/no-default-export -- workerd takes a worker out of this one
export default {
  async fetch(request: Request, env: GateEnv): Promise<Response> {
    const url = new URL(request.url);
    // The runtime keeps tools of its own below this path, which no page needs.
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

/** The request as Cloudflare would hand it over: with the public address, and the caller's own. */
function writeRequest(request: Request, url: URL, publicUrl: string): Request {
  if (publicUrl !== "") {
    const { protocol, hostname, port } = new URL(publicUrl);
    url.protocol = protocol;
    url.hostname = hostname;
    url.port = port;
  }
  const headers = new Headers(request.headers);
  // Miniflare's own words, which would be believed.
  const believed = [...headers.keys()].filter((name) => name.startsWith("mf-"));
  for (const name of believed) headers.delete(name);
  headers.set("Host", url.host);
  // Only a proxy knows who called; whoever reaches the port without one is this machine.
  if (publicUrl === "") headers.set("CF-Connecting-IP", "127.0.0.1");
  return new Request(new Request(url, request), { headers });
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
