import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

import {
  type Asked,
  type Behaviour,
  countTokens,
  cutToTokens,
  type Dialect,
  type FakeOptions,
  type FakeSupplier,
  type ModelCall,
  type Reply,
  WireError,
  type Written,
} from "./fake-supplier.ts";

/** Listens on 127.0.0.1 and speaks the dialect until it is closed. */
export async function startSupplier(dialect: Dialect, options: FakeOptions): Promise<FakeSupplier> {
  const calls: ModelCall[] = [];
  let inOrder = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const log = { path: call.path, complaint: "", asked: null, kind: null };
    try {
      const asked = { ...dialect.read(call, options.apiKey), number: inOrder };
      inOrder += 1;
      const behaviour = options.behave?.(asked) ?? { kind: "answer" };
      const played = play(dialect, { asked, behaviour, value: () => options.answer(asked) });
      calls.push({ ...log, asked, kind: behaviour.kind, ...played.bill, status: played.status });
      if (behaviour.kind === "answer") await wait(behaviour.latencyMs ?? 0);
      send(response, behaviour, played);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      const { reply, message } = error;
      const free = { inputTokens: 0, outputTokens: 0 };
      calls.push({ ...log, ...free, status: reply.status, complaint: message });
      send(response, { kind: "answer" }, { ...reply, body: JSON.stringify(reply.body) });
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(toError(error)));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(options.port ?? 0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    calls,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Played {
  status: number;
  body: string;
  bill: { inputTokens: number; outputTokens: number };
}

interface Scene {
  asked: Asked;
  behaviour: Behaviour;
  value: () => unknown;
}

function play(dialect: Dialect, scene: Scene): Played {
  const { asked, behaviour } = scene;
  switch (behaviour.kind) {
    case "busy":
      return playRefusal(dialect.refuse(asked, behaviour.isOverdrawn ? "overdrawn" : "busy"));
    case "broken": {
      const refusal = dialect.refuse(asked, "broken");
      return playRefusal({ ...refusal, status: behaviour.status ?? refusal.status });
    }
    case "gone":
      return playRefusal(dialect.refuse(asked, "gone"));
    case "page":
      return playRefusal({ status: 200, body: "" }, "<html><title>Sign in</title></html>");
    case "answer":
    case "hang":
    case "stall":
    case "drop":
    case "truncated":
    case "prose":
    case "fenced":
    case "length":
    case "refusal":
    case "filtered":
    case "oversized": {
      const written = writeText(asked, behaviour, JSON.stringify(scene.value()));
      const { inputTokens, outputTokens } = written;
      const body = JSON.stringify(dialect.write(asked, written));
      return { status: 200, body, bill: { inputTokens, outputTokens } };
    }
  }
}

/** Errors are not billed. */
function playRefusal({ status, body }: Reply, text = JSON.stringify(body)): Played {
  return { status, body: text, bill: { inputTokens: 0, outputTokens: 0 } };
}

function writeText(asked: Asked, behaviour: Behaviour, whole: string): Written {
  const inputTokens = countTokens(asked.system + asked.user + JSON.stringify(asked.schema));
  const limit = asked.maxOutputTokens;
  if (behaviour.kind === "refusal" || behaviour.kind === "filtered") {
    const outputTokens = Math.min(limit, asked.reasoningTokens + 10);
    return { text: "", end: behaviour.kind, inputTokens, outputTokens };
  }
  if (behaviour.kind === "oversized") {
    const text = JSON.stringify("x".repeat(behaviour.characters));
    return { text, end: "stop", inputTokens, outputTokens: countTokens(text) };
  }
  const text = spoil(whole, behaviour);
  const room = Math.max(0, limit - asked.reasoningTokens);
  const isCut = behaviour.kind === "length" || countTokens(text) > room;
  return {
    text: isCut ? cutToTokens(text, Math.min(room, countTokens(text) - 1)) : text,
    end: isCut ? "length" : "stop",
    inputTokens,
    outputTokens: isCut ? limit : asked.reasoningTokens + countTokens(text),
  };
}

function spoil(text: string, { kind }: Behaviour): string {
  if (kind === "truncated") return text.slice(0, -1);
  if (kind === "fenced") return `\`\`\`json\n${text}\n\`\`\`\n`;
  if (kind === "prose") return "Sure! Here is what you asked for.";
  return text;
}

function send(
  response: ServerResponse,
  { kind }: Behaviour,
  { status, body }: Pick<Played, "status" | "body">,
): void {
  if (kind === "hang") return;
  const type = kind === "page" ? "text/html" : "application/json; charset=UTF-8";
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) });
  if (kind !== "stall" && kind !== "drop") {
    response.end(body);
    return;
  }
  response.write(body.slice(0, body.length / 2), () => {
    if (kind === "drop") response.destroy();
  });
}

async function readCall(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString("utf8");
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    headers: request.headers,
    body,
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
