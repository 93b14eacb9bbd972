import { expect, test } from "vitest";

import { readForm } from "./read-form.ts";

const AUDIO = Uint8Array.of(0xff, 0xfb, 13, 10, 45, 45, 0, 10);
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

function join(...pieces: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const bytes = pieces.map((piece) => (typeof piece === "string" ? bytesOf(piece) : piece));
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of bytes) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const formOf = (head: string, content: string | Uint8Array = "Light") =>
  readForm(join("--X\r\n", head, "\r\n\r\n", content, "\r\n--X--\r\n"), "X");

const asFile = (value: unknown) => {
  if (!(value instanceof File)) throw new Error(`${String(value)} is no file.`);
  return value;
};

test.each([
  'Content-Disposition: form-data; name="title"',
  "Content-Disposition: form-data; name=title",
  "content-disposition:form-data;name=title",
  "CONTENT-DISPOSITION: Form-Data; NAME=title",
  'Content-Disposition: form-data ; name = "title"',
  'Content-Disposition: form-data;\r\n name="title"',
  "Content-Disposition: form-data; name*=UTF-8''title",
  'Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name="title"\r\nContent-Length: 5',
])("a field is read, however its head is written: %j", (head) => {
  expect([...(formOf(head) ?? [])]).toEqual([["title", "Light"]]);
});

test.each([
  ['filename="talk.mp3"', "talk.mp3"],
  ["filename=talk.mp3", "talk.mp3"],
  ["filename*=UTF-8''caf%C3%A9%20a.mp3", "café a.mp3"],
  ["filename*=iso-8859-1'en'caf%E9.mp3", "café.mp3"],
  ["filename=\"talk.mp3\"; filename*=UTF-8''%E6%B0%B4.mp3", "水.mp3"],
  ["filename*=UTF-8''%E6%B0%B4.mp3; filename=\"talk.mp3\"", "水.mp3"],
  ["filename*=koi8-r''%C1.mp3; filename=talk.mp3", "talk.mp3"],
  ["filename*=koi8-r''%C1.mp3", ""],
  ['filename="a \\"quoted\\" name.mp3"', 'a "quoted" name.mp3'],
  ['filename="a %22quoted%22 name.mp3"', 'a "quoted" name.mp3'],
  ['filename="100%25; a=b.mp3"', "100%25; a=b.mp3"],
  ['filename="C:\\talks\\a.mp3"', "C:\\talks\\a.mp3"],
  ['filename="水.mp3"', "水.mp3"],
  ['filename=""', ""],
])("a file is one by any name: %s", async (name, read) => {
  const head = `Content-Disposition: form-data; name="audio_file"; ${name}\r\nContent-Type: audio/mpeg`;
  const file = asFile(formOf(head, AUDIO)?.get("audio_file"));
  expect([file.name, file.type]).toEqual([read, "audio/mpeg"]);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(AUDIO);
});

test("sound without a name is a file, a text without one is a field", () => {
  const head = 'Content-Disposition: form-data; name="a"\r\nContent-Type:';
  expect(asFile(formOf(`${head} audio/mpeg`, AUDIO)?.get("a")).size).toBe(AUDIO.length);
  expect(formOf(`${head} text/plain; charset=UTF-8`)?.get("a")).toBe("Light");
});

test("a field is in the character set that it tells, or its form, or else in UTF-8", () => {
  const cafe = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);
  const head = 'Content-Disposition: form-data; name="title"';
  const told = formOf(`${head}\r\nContent-Type: text/plain; charset="iso-8859-1"`, cafe);
  expect(told?.get("title")).toBe("café");
  const field = (name: string, content: string | Uint8Array) =>
    join(`--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`, content, "\r\n");
  const form = readForm(
    join(field("_charset_", "windows-1252"), field("title", cafe), "--X--"),
    "X",
  );
  expect(form?.get("title")).toBe("café");
  expect(formOf(`${head}\r\nContent-Type: text/plain; charset=klingon`, "café")?.get("title")).toBe(
    "café",
  );
});

const HEAD = "Content-Disposition: form-data; name=";

test.each([
  ["text before and behind", `before\r\n--X\r\n${HEAD}a\r\n\r\n1\r\n--X--\r\nbehind`],
  ["no line end behind", `--X\r\n${HEAD}a\r\n\r\n1\r\n--X--`],
  ["line feeds alone", `--X\n${HEAD}a\n\n1\n--X--\n`],
  ["blanks behind a boundary", `--X \t\r\n${HEAD}a\r\n\r\n1\r\n--X--  \r\n`],
])("parts are found with %s", (_, body) => {
  expect([...(readForm(bytesOf(body), "X") ?? [])]).toEqual([["a", "1"]]);
});

test("what only looks like a boundary is content, and empty content is empty", () => {
  const content = "--Y\r\n--Xy\r\n --X\r\n-- X";
  const form = readForm(
    bytesOf(`--X\r\n${HEAD}a\r\n\r\n${content}\r\n--X\r\n${HEAD}b\r\n\r\n\r\n--X--`),
    "X",
  );
  expect([...(form ?? [])]).toEqual([
    ["a", content],
    ["b", ""],
  ]);
  expect([...(readForm(bytesOf("--X--"), "X") ?? [["none", ""]])]).toEqual([]);
});

test.each([
  ["nothing", ""],
  ["no boundary", `${HEAD}a\r\n\r\n1`],
  ["no end", `--X\r\n${HEAD}a\r\n\r\n1\r\n`],
  ["an end within a part", `--X\r\n${HEAD}a\r\n\r\n1\r\n--X\r\n${HEAD}b`],
  ["no empty line below a head", `--X\r\n${HEAD}a\r\n--X--`],
  ["no name", "--X\r\nContent-Disposition: form-data\r\n\r\n1\r\n--X--"],
  ["no head", "--X\r\n\r\n1\r\n--X--"],
  ["a part of a mail", "--X\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--X--"],
  ["an endless head", `--X\r\n${"A: b\r\n".repeat(4_000)}${HEAD}a\r\n\r\n1\r\n--X--`],
])("a form with %s cannot be read", (_, body) => {
  expect(readForm(bytesOf(body), "X")).toBeNull();
});

test("what the platform writes reads back the same, whatever is in it", async () => {
  const form = new FormData();
  const noise = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7_919) % 251);
  form.append("title", 'Light "bends"\r\nhere');
  form.append("title", "水");
  form.append('au"dio', new File([noise], 'ta"lk 水.mp3', { type: "audio/mpeg" }));
  const response = new Response(form);
  const boundary = /boundary=(.*)$/.exec(response.headers.get("content-type") ?? "")?.[1] ?? "";
  const read = readForm(new Uint8Array(await response.arrayBuffer()), boundary);
  expect(read?.getAll("title")).toEqual(form.getAll("title"));
  const file = asFile(read?.get('au"dio'));
  expect([file.name, file.type]).toEqual(['ta"lk 水.mp3', "audio/mpeg"]);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(noise);
});
