import { afterAll, expect, test } from "vitest";

import { createClient, openSpeech, secretAccessKey } from "./testing/open-speech.ts";

const speech = await openSpeech();
afterAll(() => speech.close());

const voices = `${speech.url}/v1/voices`;
const fields = { VoiceId: "Joanna", OutputFormat: "mp3", Text: "Hello" };

async function findFault(request: Request | Promise<Request>) {
  const response = await fetch(await request);
  const body: unknown = JSON.parse(await response.text());
  expect(body).toEqual({ message: expect.any(String) });
  return `${response.status} ${response.headers.get("x-amzn-errortype")}`;
}

test("health needs no signature", async () => {
  const response = await fetch(`${speech.url}/healthz`);
  expect([response.status, await response.text()]).toEqual([200, '{"status":"ok"}']);
});

test("a request without a signature is refused", async () => {
  const fault = "403 MissingAuthenticationTokenException";
  expect(await findFault(new Request(voices))).toBe(fault);
  const speak = new Request(`${speech.url}/v1/speech`, {
    method: "POST",
    body: JSON.stringify(fields),
  });
  expect(await findFault(speak)).toBe(fault);
});

test("a wrong secret is refused", async () => {
  const request = createClient("another-secret").sign(voices);
  expect(await findFault(request)).toBe("403 InvalidSignatureException");
});

test("an unknown access key is refused", async () => {
  const request = createClient(secretAccessKey, "somebody").sign(voices);
  expect(await findFault(request)).toBe("403 UnrecognizedClientException");
});

test("a body, path or query that was changed after signing is refused", async () => {
  const { client } = speech;
  const fault = "403 InvalidSignatureException";
  const signed = await client.sign(`${speech.url}/v1/speech`, {
    method: "POST",
    body: JSON.stringify(fields),
  });
  const body = JSON.stringify({ ...fields, Text: "Hullo" });
  expect(await findFault(new Request(signed, { method: "POST", body }))).toBe(fault);
  const { headers } = await client.sign(`${voices}?Engine=neural`);
  expect(await findFault(new Request(`${voices}?Engine=standard`, { headers }))).toBe(fault);
  expect(await findFault(new Request(`${speech.url}/v1/lexicons`, { headers }))).toBe(fault);
});

test("a signature of another day is refused", async () => {
  for (const datetime of ["20200101T000000Z", "29990101T000000Z"]) {
    const request = speech.client.sign(voices, { aws: { datetime } });
    expect(await findFault(request)).toBe("403 InvalidSignatureException");
  }
});

test("a signature for another service is refused, for any region accepted", async () => {
  const other = speech.client.sign(voices, { aws: { service: "s3" } });
  expect(await findFault(other)).toBe("403 InvalidSignatureException");
  const query = "?Engine=neural&LanguageCode=pt-BR&Odd=a%20b%2Fc!'()*";
  const far = await speech.client.fetch(voices + query, { aws: { region: "ap-northeast-1" } });
  expect(far.status).toBe(200);
});

test("a malformed authorization is refused", async () => {
  const headers = { authorization: "AWS4-HMAC-SHA256 Credential=local" };
  const fault = await findFault(new Request(voices, { headers }));
  expect(fault).toBe("403 IncompleteSignatureException");
});

test("an operation that Polly has and this server lacks is named", async () => {
  const request = speech.client.sign(`${speech.url}/v1/lexicons`);
  expect(await findFault(request)).toBe("404 UnknownOperationException");
});

test("a body that is no JSON, or too large, is refused", async () => {
  const send = (body: string) =>
    speech.client.sign(`${speech.url}/v1/speech`, { method: "POST", body });
  expect(await findFault(send("{"))).toBe("400 SerializationException");
  expect(await findFault(send("x".repeat(200_000)))).toBe("413 RequestEntityTooLargeException");
});
