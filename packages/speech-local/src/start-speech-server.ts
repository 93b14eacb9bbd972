import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { answerRequest, type Answer } from "./answer-request.ts";
import { PollyError } from "./polly-error.ts";
import { startSpeechThread } from "./start-speech-thread.ts";
import type { AccessKey } from "./verify-signature.ts";

export type SpeechServerOptions = AccessKey & {
  /** 0 takes any free port. */
  port: number;
  host: string;
};
export type SpeechServer = { port: number; close: () => Promise<void> };

// 6000 characters, each as two \uXXXX escapes, and the other fields.
const largestBodyBytes = 128 * 1024;

/** Starts a server that speaks Amazon Polly's HTTP API; resolves once it can speak. */
export async function startSpeechServer(options: SpeechServerOptions): Promise<SpeechServer> {
  const { port, host, ...key } = options;
  const thread = await startSpeechThread();
  const server = createServer((request, response) => {
    const parts = { key, produce: thread.produce, now: Date.now };
    readBody(request)
      .then((body) => answerRequest(parts, readRequest(request, body)))
      .catch(describeFailure)
      .then(
        (answer) => send(response, answer),
        () => response.destroy(),
      );
  });
  try {
    await listen(server, port, host);
  } catch (error) {
    await thread.close();
    throw error;
  }
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, thread.close()]);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function readRequest(request: IncomingMessage, body: Uint8Array) {
  return {
    method: request.method ?? "",
    target: request.url ?? "/",
    headers: request.headersDistinct,
    body,
  };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= largestBodyBytes) chunks.push(bytes);
  }
  if (length > largestBodyBytes) {
    throw new PollyError("RequestEntityTooLargeException", "The body is too large.");
  }
  return Buffer.concat(chunks);
}

function describeFailure(error: unknown): Answer {
  if (error instanceof PollyError) {
    const body = JSON.stringify({ message: error.message });
    return {
      status: error.status,
      headers: { "content-type": "application/json", "x-amzn-errortype": error.code },
      body,
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return describeFailure(new PollyError("ServiceFailureException", reason));
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    ...headers,
    "content-length": Buffer.byteLength(body),
    "x-amzn-requestid": randomUUID(),
  });
  response.end(body);
}
