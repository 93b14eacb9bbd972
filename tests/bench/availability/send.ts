import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Request {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** No answer after so many ms is none. */
  timeoutMs: number;
}

/** As many connections as a browser opens to one server. */
export function openBrowserAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 6 });
}

/** Sends a request and reads its whole answer; rejects with the error's code as its message. */
export async function send(agent: Agent, address: string, asked: Request): Promise<Answer> {
  try {
    return await sendOnce(agent, address, asked);
  } catch (error) {
    // A kept connection that the server just closed is opened again, as every browser does.
    const isRead = (asked.method ?? "GET") === "GET";
    if (isRead && error instanceof StaleConnection) return sendOnce(agent, address, asked);
    throw error;
  }
}

class StaleConnection extends Error {}

function sendOnce(agent: Agent, address: string, asked: Request): Promise<Answer> {
  const { method = "GET", headers = {}, body = "", timeoutMs } = asked;
  const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = request(address, { agent, method, headers: { ...headers, ...length }, signal });
    const fail = (error: NodeJS.ErrnoException) => {
      const code = signal.aborted ? "no answer" : (error.code ?? error.message);
      const isStale = sent.reusedSocket && code === "ECONNRESET";
      reject(isStale ? new StaleConnection(code) : new Error(code));
    };
    sent.once("error", fail);
    sent.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", fail);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.end(body);
  });
}
