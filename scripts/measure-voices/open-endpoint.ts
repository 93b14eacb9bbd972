// oxlint-disable-next-line typescript/triple-slash-reference -- ambient types cannot be imported
/// <reference path="../../packages/speech-local/src/espeak-ng.d.ts" />
import { randomUUID } from "node:crypto";

import type { PollyAccess } from "./settings.ts";

export interface SpeechEndpoint {
  access: PollyAccess;
  close(): Promise<void>;
}

/** Amazon Polly if it is configured, else the local voice, started for the measurement. */
export async function openEndpoint(polly: PollyAccess | null): Promise<SpeechEndpoint> {
  if (polly !== null) return { access: polly, close: async () => {} };
  const { startSpeechServer } = await import("@learnlab/speech-local");
  const host = "127.0.0.1";
  const key = { accessKeyId: "local", secretAccessKey: randomUUID() };
  const server = await startSpeechServer({ port: 0, host, ...key });
  const access = { endpoint: `http://${host}:${server.port}`, region: "us-east-1", ...key };
  return { access, close: server.close };
}
