import fc from "fast-check";

import { makeMp3, TEXT, VTT } from "../rest-upload.ts";
import type { FuzzedOperation } from "./read-operations.ts";

/** What there is to be named in requests. */
export interface FuzzFacts {
  /** Several, with what is theirs, so that no limit of one of them ends the run. */
  people: { token: string; ids: string[] }[];
  otherId: string;
  otherUser: string;
  materialId: string;
  /** Whose files may be listed; where it is left out no course is. */
  courseId?: string;
}

/** A request as it will be sent. */
export interface FuzzedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
}

const NASTY = [
  "' or 1=1; drop table episodes; --",
  "../../../etc/passwd",
  "..%2f..%2f",
  "%00",
  "%zz",
  "\u0000",
  "\ud800",
  "\u202egnp.exe",
  "<script>alert(1)</script>",
  "{{constructor.constructor('return this')()}}",
  "__proto__",
  "constructor",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e309",
  "9".repeat(400),
  "x".repeat(5_000),
  "\r\nset-cookie: a=b",
  "0198f2a4-7c1e-7d53-9a6b-3f2e5d8c1b40",
];

const nasty = fc.constantFrom(...NASTY);
const word = fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 40 }));
const ascii = fc.string({ unit: "grapheme-ascii", maxLength: 300 });
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), word, fc.double(), fc.maxSafeInteger());

const WORDS =
  "user primary_language secondary_language output_format status role id answers current_position playback_speed completed_segments user_id cursor completion_percentage file_id title created_at limit __proto__ toString".split(
    " ",
  );
const key = fc.oneof(fc.constantFrom(...WORDS), word);

/** What each operation takes, right in some fields and wrong in others. */
function fittingBody(path: string, facts: FuzzFacts): fc.Arbitrary<object> {
  if (path.endsWith("/answers")) return answersBody;
  if (path.endsWith("/progress")) return progressBody;
  return fc.record(
    {
      user: fc.oneof(fc.constantFrom(facts.otherUser, ...NASTY), anything),
      primary_language: mostly(fc.constantFrom("en", "ja"), anything),
      secondary_language: mostly(fc.constantFrom("de", "en", null), anything),
      output_format: mostly(fc.constant("text"), anything),
    },
    { requiredKeys: ["primary_language", "output_format"] },
  );
}

const answersBody = fc.record({
  answers: mostly(
    fc.dictionary(
      mostly(fc.constantFrom("What is it?", "1", " What is  it? "), key),
      mostly(word, anything),
      { maxKeys: 2 },
    ),
    anything,
  ),
});

const progressBody = fc.record(
  {
    current_position: mostly(fc.double({ min: 0, max: 30, noNaN: true }), anything),
    playback_speed: mostly(fc.double({ min: 0.25, max: 5, noNaN: true }), anything),
    completed_segments: mostly(
      fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 1_000 }),
      fc.oneof(fc.array(fc.oneof(fc.integer(), fc.double())), anything),
    ),
    completion_percentage: mostly(fc.double({ min: 0, max: 100, noNaN: true }), anything),
  },
  { requiredKeys: [] },
);

function mostly<TRight, TWrong>(right: fc.Arbitrary<TRight>, wrong: fc.Arbitrary<TWrong>) {
  return fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

/** Bodies that are right in part, wrong in part, or no bodies at all. */
function jsonBody({ path }: FuzzedOperation, facts: FuzzFacts): fc.Arbitrary<string> {
  const fitting = fittingBody(path, facts);
  const withMore = fc
    .tuple(fitting, fc.dictionary(key, anything, { maxKeys: 2 }))
    .map(([body, more]) => JSON.stringify({ ...body, ...more }));
  return fc.oneof(
    { weight: 16, arbitrary: fitting.map((body) => JSON.stringify(body)) },
    { weight: 3, arbitrary: withMore },
    { weight: 3, arbitrary: fc.json() },
    { weight: 2, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom("", "{", "[".repeat(20_000), '{"a":'.repeat(5_000)) },
    { weight: 1, arbitrary: fc.constant(`"${"x".repeat(1_100_000)}"`) },
  );
}

const BOUNDARY = "fuzz-boundary";

/** Forms with parts that are right, wrong, doubled or missing, and broken ends. */
function formBody(facts: FuzzFacts): fc.Arbitrary<string> {
  const mp3 = String.fromCharCode(...makeMp3(1));
  const value = fc.oneof(
    fc.constantFrom(
      facts.materialId,
      "A title",
      "en",
      VTT,
      TEXT,
      mp3,
      `${mp3}x`,
      "ID3\u0004\u0000",
    ),
    word,
  );
  const name = fc.constantFrom(
    "file_id",
    "title",
    "description",
    "language",
    "audio_file",
    "transcript_file",
    "user_id",
  );
  const type = fc.constantFrom("audio/mpeg", "text/vtt", "text/plain", "audio/wav", "a/b; c=d", "");
  const part = fc.tuple(name, value, fc.boolean(), type).map(([called, content, isFile, of]) => {
    const file = isFile ? `; filename="a.vtt"\r\ncontent-type: ${of}` : "";
    return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${called}"${file}\r\n\r\n${content}\r\n`;
  });
  const end = mostly(fc.constant(`--${BOUNDARY}--\r\n`), fc.constantFrom("", `--${BOUNDARY}`));
  const written = (called: string, content: string) =>
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${called}"${content}\r\n`;
  const right = fc
    .record({
      file_id: mostly(fc.constant(facts.materialId), word),
      title: mostly(fc.constant("A talk"), word),
      audio_file: mostly(fc.constantFrom(mp3), value),
      transcript_file: mostly(fc.constantFrom(VTT, TEXT), value),
      text: fc.constantFrom("text/vtt", "text/plain"),
    })
    .map(({ text, ...parts }) => [
      written("file_id", `\r\n\r\n${parts.file_id}`),
      written("title", `\r\n\r\n${parts.title}`),
      written(
        "audio_file",
        `; filename="a.mp3"\r\ncontent-type: audio/mpeg\r\n\r\n${parts.audio_file}`,
      ),
      written(
        "transcript_file",
        `; filename="a.vtt"\r\ncontent-type: ${text}\r\n\r\n${parts.transcript_file}`,
      ),
    ]);
  return fc
    .tuple(
      right,
      mostly(fc.constant<string[]>([]), fc.array(part, { maxLength: 8 })),
      end,
      fc.boolean(),
    )
    .map(([begun, parts, last, isWhole]) => [...(isWhole ? begun : []), ...parts, last].join(""));
}

function bodyFor(operation: FuzzedOperation, facts: FuzzFacts): fc.Arbitrary<string | null> {
  if (operation.contentType === null) return fc.oneof(fc.constant(null), word);
  const fitting =
    operation.contentType === "application/json" ? jsonBody(operation, facts) : formBody(facts);
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: word });
}

function headersFor(operation: FuzzedOperation): fc.Arbitrary<Record<string, string>> {
  const own = operation.contentType === "multipart/form-data" ? `; boundary=${BOUNDARY}` : "";
  const fitting = `${operation.contentType ?? "application/json"}${own}`;
  const seldom = (value: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 16, arbitrary: fc.constant("") }, value);
  return fc
    .record({
      "content-type": fc.oneof(
        { weight: 16, arbitrary: fc.constant(fitting) },
        { weight: 1, arbitrary: fc.constantFrom("text/plain", "multipart/form-data", "x") },
        { weight: 1, arbitrary: ascii },
      ),
      // Absent ones have no value.
      authorization: fc.oneof({ weight: 16, arbitrary: fc.constant("") }, ascii),
      "idempotency-key": fc.oneof(fc.constantFrom("", "", "one", "two"), ascii),
      "if-none-match": fc.oneof(fc.constantFrom("", "*", '"a"', 'W/"a", "b"'), ascii),
      prefer: fc.oneof(fc.constantFrom("", "wait=0", "wait=-5", "wait=x", "wait"), ascii),
      "content-encoding": seldom(fc.constant("gzip")),
      origin: seldom(fc.constantFrom("https://elsewhere.test", "null")),
      accept: seldom(ascii),
    })
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers)
          .map(([name, value]) => [name, value.replaceAll(/[^\u0020-\u007e]/g, "").trim()] as const)
          .filter(([, value]) => value !== ""),
      ),
    );
}

/** Of an address without it, or with dots, another operation is the answer. */
const pathWord = word
  .map((text) => encodeURIComponent(text.toWellFormed()))
  .filter((text) => !/^\.{0,2}$/.test(text));

/** Requests to an operation: mostly close to what it takes, so that they get far. */
export function requestsTo(
  operation: FuzzedOperation,
  facts: FuzzFacts,
): fc.Arbitrary<FuzzedRequest> {
  const strange = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(facts.otherId, facts.materialId) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 2, arbitrary: pathWord },
    { weight: 1, arbitrary: fc.constantFrom("%", "%zz", "..%2f", "%00", "%ff%fe", "a%2fb") },
  );
  const isCourse = operation.path.includes("{course_id}");
  const named = fc.constantFrom(...facts.people).chain(({ token, ids }) =>
    fc.record({
      token: fc.constant(token),
      id: fc.oneof(
        {
          weight: 3,
          arbitrary: isCourse ? fc.constant(facts.courseId ?? "") : fc.constantFrom(...ids),
        },
        { weight: 1, arbitrary: strange },
      ),
    }),
  );
  const query = fc.dictionary(key, fc.oneof(word, fc.integer().map(String)), { maxKeys: 3 });
  return fc
    .record({
      named,
      slash: fc.constantFrom("", "/"),
      query: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, query),
      headers: headersFor(operation),
      body: bodyFor(operation, facts),
    })
    .map(({ named: { token, id }, slash, query: asked, headers, body }) => {
      const search = new URLSearchParams(
        Object.entries(asked).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
      ).toString();
      const isRead = operation.method === "GET";
      return {
        method: operation.method,
        path: `${operation.path.replace(/\{(?:course_)?id\}/, id)}${slash}${search === "" ? "" : `?${search}`}`,
        headers: { authorization: `Bearer ${token}`, ...headers },
        body: isRead || body === null ? null : toBytes(body),
      };
    });
}

/** Texts as UTF-8, but what is audio keeps its bytes. */
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  if (!text.includes("\u00ff\u00fb")) return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
