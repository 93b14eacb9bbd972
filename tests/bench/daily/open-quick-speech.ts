import { createServer, type IncomingMessage } from "node:http";

import { readCall, speak } from "../../faults/speech-answer.ts";

/** How long a call takes, in ms: quick, but not for nothing. */
const ANSWER_MS = 100;

/** A supplier that answers every call with silence of the right length. */
export async function openQuickSpeech() {
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const call = readCall(body);
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
      response.setHeader("x-amzn-requestcharacters", Array.from(call.text).length);
      response.end(speak(call));
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
