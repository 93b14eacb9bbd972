import { expect, test } from "vitest";

import { writeTxt } from "../episodes/index.ts";
import { LANGUAGES, type Language } from "../languages/index.ts";
import { readTranscript } from "./read-transcript.ts";
import { writeTexts } from "./upload-texts.ts";

/** Sentences as people write them: with quotes, numbers, abbreviations, initials, brackets, questions and calls. */
const SENTENCES: Record<Language, string[]> = {
  en: [
    "Dr. Miller arrived at 9 a.m. on 3 May.",
    "“Is it 3.5 metres, i.e. two steps?”",
    "She said: “No!”",
    "J. S. Bach wrote it (see p. 12).",
    "It cost $1,250.75 in all …",
    "And then?",
  ],
  de: [
    "Dr. Müller sagt z. B. am 3. Mai etwas.",
    "„Sind es 3,5 Meter, d. h. zwei Schritte?“",
    "Sie rief: „Nein!“",
    "J. S. Bach schrieb es (vgl. S. 12).",
    "Es kostete ca. 1.250,75 Euro.",
    "Und dann?",
  ],
  fr: [
    "M. Dupont est arrivé à 9 h 30, cf. la p. 12.",
    "« Est-ce 3,5 mètres, c.-à-d. deux pas ? »",
    "Elle dit : « Non ! »",
    "J. S. Bach l’a écrit (env. 1721).",
    "Cela coûtait 1 250,75 euros.",
    "Et après ?",
  ],
  es: [
    "El Dr. García llegó a las 9.30 h.",
    "«¿Son 3,5 metros, p. ej. dos pasos?»",
    "¡No!",
    "J. S. Bach lo escribió (cf. pág. 12).",
    "Costó 1.250,75 euros en EE. UU. y aquí.",
    "¿Y después?",
  ],
  it: [
    "Il Dott. Rossi è arrivato alle 9.30.",
    "«Sono 3,5 metri, p. es. due passi?»",
    "Lei disse: «No!»",
    "J. S. Bach lo scrisse (cfr. pag. 12).",
    "Costava ca. 1.250,75 euro.",
    "E poi?",
  ],
  pt: [
    "O Dr. Silva chegou às 9h30.",
    "“São 3,5 metros, p. ex. dois passos?”",
    "Ela disse: “Não!”",
    "J. S. Bach escreveu-o (cf. pág. 12).",
    "Custou aprox. 1.250,75 euros.",
    "E depois?",
  ],
  ru: [
    "В 1721 г. И. С. Бах написал это (см. стр. 12).",
    "«Это 3,5 метра, т. е. два шага?»",
    "Она сказала: «Нет!»",
    "Это стоило 1 250,75 тыс. рублей.",
    "А потом?",
  ],
  ja: [
    "ミュラー先生は5月3日の9時に着きました。",
    "「3.5メートルですか？」",
    "彼女は「いいえ！」と言いました。",
    "値段は1,250.75円です（12ページを参照）。",
    "それから？",
  ],
  ko: [
    "뮐러 박사는 5월 3일 9시에 도착했습니다.",
    "“3.5미터입니까?”",
    "그녀가 “아니요!”라고 말했습니다.",
    "가격은 1,250.75원입니다(12쪽 참조).",
    "그다음은요?",
  ],
};

const DURATION_MS = 61_234;
const read = (language: Language, text: string) =>
  readTranscript(
    { contentType: "text/plain", name: "talk.txt", text },
    { language, durationMs: DURATION_MS },
  );
const spaceOf = (language: Language) => (language === "ja" ? "" : " ");

test.each(LANGUAGES)(
  "a text in %s becomes a line a sentence, over the whole recording",
  (language) => {
    const sentences = SENTENCES[language];
    const text = sentences.join(spaceOf(language));
    const { status, cues } = read(language, text);
    expect(status).toBe("txt_only");
    const said = [...Map.groupBy(cues, ({ sentence }) => sentence).values()].map((of) =>
      of.map((cue) => cue.text).join(spaceOf(language)),
    );
    expect(said).toEqual(sentences);
    expect(cues.every((cue) => cue.estimated && cue.language === language)).toBe(true);
    expect([cues[0]?.startMs, cues.at(-1)?.endMs]).toEqual([0, DURATION_MS]);
    for (const [at, { startMs, endMs }] of cues.entries()) {
      expect(endMs).toBeGreaterThan(startMs);
      expect(startMs).toBeGreaterThanOrEqual(cues[at - 1]?.endMs ?? 0);
    }
  },
);

test.each(LANGUAGES)("what is downloaded in %s says the same, and reads back", (language) => {
  const paragraphs = [SENTENCES[language].slice(0, 3), SENTENCES[language].slice(3)];
  const text = paragraphs.map((one) => one.join(spaceOf(language))).join("\n\n");
  const { cues } = read(language, text);
  expect(new Set(cues.map(({ segment }) => segment)).size).toBe(2);
  const { vtt, txt } = writeTexts(cues, language);
  expect(vtt).toContain("WEBVTT");
  const again = readTranscript(
    { contentType: "text/vtt", name: "talk.vtt", text: vtt },
    { language, durationMs: DURATION_MS },
  );
  const timesOf = (of: typeof cues) =>
    of.map(({ startMs, endMs, text: said }) => [startMs, endMs, said]);
  expect(timesOf(again.cues)).toEqual(timesOf(cues));
  const plain = read(language, txt);
  expect(writeTxt(plain.cues)).toBe(txt);
});

const SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n2\n00:00:03,000 --> 00:00:04,000\nBye.\n";
const VTT_CUE = "\n\n00:01.000 --> 00:02.000\nHello.\n\n00:03.000 --> 00:04.000\nBye.\n";

test.each([
  ["SubRip", SRT],
  ["SubRip below empty lines", `\n\n${SRT}`],
  ["SubRip with dots", SRT.replaceAll(",", ".")],
  ["SubRip without numbers", SRT.replaceAll(/^\d$/gm, "")],
  ["WebVTT", `WEBVTT${VTT_CUE}`],
  ["WebVTT without its first line", VTT_CUE],
  ["WebVTT in small letters", `webvtt${VTT_CUE}`],
  ["WebVTT below an empty line", `\uFEFF\nWEBVTT${VTT_CUE}`],
  ["SBV", "0:00:01.000,0:00:02.000\nHello.\n\n0:00:03.000,0:00:04.000\nBye.\n"],
  ["LRC", "[ti:Greetings]\n[00:01.00]Hello.\n[00:02.00]\n[00:03.00] Bye.\n[00:04.00]"],
  ["LRC with an offset", "[offset:+500]\n[00:01.50]Hello.\n[00:02.50]\n[00:03.5]Bye.\n[0:04.5]\n"],
  ["what a video site shows", "0:01\nHello.\n0:02\n\n00:03\nBye.\n0:04"],
  ["times in brackets", "(0:00:01) Hello.\n(0:00:02)\n(0:00:03) Bye.\n(0:00:04)"],
])("times are no speech, whatever a client calls the file: %s", (_, text) => {
  const { status, cues } = read("en", text);
  expect(status).toBe("synchronized");
  expect(cues.map(({ startMs, endMs, text: said }) => [startMs, endMs, said])).toEqual([
    [1_000, 2_000, "Hello."],
    [3_000, 4_000, "Bye."],
  ]);
});

test("a chorus is said at each of its times, and the last line for a while", () => {
  const { cues } = read("en", "[00:01.00][00:05.00]La\nla\n[00:03.00]Lo\n");
  expect(cues.map(({ startMs, endMs, text }) => [startMs, endMs, text])).toEqual([
    [1_000, 3_000, "La la"],
    [3_000, 5_000, "Lo"],
    [5_000, 10_000, "La la"],
  ]);
});

test.each([
  "10:30\nis when the train leaves.",
  "10:30\nis when it leaves.\n9:15\nis when it came.",
  "10:30 is when it leaves.\n11:00 is when it arrives.",
  "[sic] is what one writes.\n[00:01] is a time.",
  "WebVTT is a format.",
  "{word} stands in braces. <b> is a tag.",
  '{ "name": 1 } is an object.',
  "[1, 2] is a list.",
  "<html> is the root.",
])("a text that only speaks of times and marks is a text: %j", (text) => {
  const { status, cues } = read("en", text);
  expect(status).toBe("txt_only");
  expect(cues.map((cue) => cue.text).join(" ")).toBe(text.replaceAll("\n", " "));
});

test.each([
  ["TTML", '<?xml version="1.0"?><tt><body><p begin="1s" end="2s">Hello.</p></body></tt>'],
  ["a page", "<!doctype html><p>Hello.</p>"],
  ["SubStation Alpha", "[Script Info]\nTitle: x\n[Events]\nDialogue: 0,0:00:01.00,Hello."],
  ["MicroDVD", "{25}{50}Hello.|And welcome.\n{75}{100}Bye."],
  ["JSON", '{ "segments": [{ "start": 1, "text": "Hello." }] }'],
  ["a list in JSON", '[\n  {"start": 1, "text": "Hello."}]'],
  ["RTF", "{\\rtf1\\ansi Hello.}"],
])("what would be read aloud with its marks is refused: %s", (_, text) => {
  expect(() => read("en", text)).toThrow(
    expect.objectContaining({
      reason: "upload.broken_transcript",
      details: { fault: "other_format", line: null },
    }),
  );
});
