import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a later version has in place of a file; null to leave it as it is. */
type Change = (path: string, text: string) => string;

/** A LearnLab behind an address of its own, where a new version can be put in place. */
export async function serveVersions(origin: string) {
  let change: Change | null = null;
  const server = createServer((asked, answer) => {
    // An answer that nothing has changed would hide what a new version has.
    const { "if-none-match": _, ...headers } = asked.headers;
    const sent = request(
      new URL(asked.url ?? "/", origin),
      {
        method: asked.method ?? "GET",
        headers: { ...headers, "accept-encoding": "identity" },
      },
      (given) => pass({ path: asked.url ?? "/", given, answer, change }),
    );
    sent.on("error", () => answer.destroy());
    asked.pipe(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    deploy: (next: Change): void => void (change = next),
    async [Symbol.asyncDispose](): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Passed {
  path: string;
  given: IncomingMessage;
  answer: ServerResponse;
  change: Change | null;
}

function pass({ path, given, answer, change }: Passed): void {
  const isText = /html|javascript|json/.test(given.headers["content-type"] ?? "");
  const isFile = path === "/" || path === "/sw.js" || path.startsWith("/assets/");
  if (change === null || !isText || !isFile) {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
    return;
  }
  const parts: Buffer[] = [];
  given.on("data", (part: Buffer) => parts.push(part));
  given.on("end", () => {
    const { "content-length": _, etag: __, ...headers } = given.headers;
    answer.writeHead(given.statusCode ?? 502, headers);
    answer.end(change(path, Buffer.concat(parts).toString()));
  });
}
