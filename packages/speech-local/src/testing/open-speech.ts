import { AwsClient } from "aws4fetch";

import { startSpeechServer } from "../index.ts";

export const accessKeyId = "local";
export const secretAccessKey = "local-secret";

export type Mark = { time: number; type: string; start: number; end: number; value: string };
export type Fields = Record<string, unknown>;

/** A running server with a client that signs, for tests; `close` it at the end. */
export async function openSpeech() {
  const server = await startSpeechServer({
    port: 0,
    host: "127.0.0.1",
    accessKeyId,
    secretAccessKey,
  });
  const url = `http://127.0.0.1:${server.port}`;
  const client = createClient();
  const ask = (fields: Fields) =>
    client.fetch(`${url}/v1/speech`, { method: "POST", body: JSON.stringify(fields) });
  return {
    url,
    client,
    ask,
    close: server.close,
    async speak(fields: Fields): Promise<Uint8Array> {
      const response = await ask({ OutputFormat: "mp3", ...fields });
      if (response.status !== 200) throw new Error(await response.text());
      return new Uint8Array(await response.arrayBuffer());
    },
    async readMarks(fields: Fields): Promise<Mark[]> {
      const types = ["sentence", "word"];
      const response = await ask({ OutputFormat: "json", SpeechMarkTypes: types, ...fields });
      if (response.status !== 200) throw new Error(await response.text());
      const lines = (await response.text()).split("\n").filter((line) => line !== "");
      return lines.map((line): Mark => JSON.parse(line));
    },
    async findFault(fields: Fields) {
      const response = await ask({ VoiceId: "Joanna", OutputFormat: "mp3", ...fields });
      await response.arrayBuffer();
      return `${response.status} ${response.headers.get("x-amzn-errortype")}`;
    },
  };
}

export function createClient(secret = secretAccessKey, id = accessKeyId) {
  return new AwsClient({
    accessKeyId: id,
    secretAccessKey: secret,
    service: "polly",
    region: "eu-central-1",
    retries: 0,
  });
}
