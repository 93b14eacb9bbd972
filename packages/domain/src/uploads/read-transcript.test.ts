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
