import { PollyClient, DescribeVoicesCommand, SynthesizeSpeechCommand } from "@aws-sdk/client-polly";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { afterAll, expect, test } from "vitest";

import { accessKeyId, openSpeech, secretAccessKey, type Mark } from "./testing/open-speech.ts";
import { paragraphs } from "./testing/paragraphs.ts";
import { readMp3 } from "./testing/read-mp3.ts";

const speech = await openSpeech();
afterAll(() => speech.close());

/** What is wrong with the marks of a text, in words; empty when they fit it and the audio. */
function findMisfits(text: string, marks: readonly Mark[], seconds: number): string[] {
  const bytes = Buffer.from(text);
  let before = 0;
  return marks.flatMap(({ time, type, start, end, value }) => {
    const isOther = type !== "ssml" && bytes.subarray(start, end).toString() !== value;
    const isBack = time < before;
    before = time;
    return [
      ...(isOther ? [`${value} is not what stands at ${start}`] : []),
      ...(isBack ? [`${value} goes back to ${time}`] : []),
      ...(time < seconds * 1000 ? [] : [`${value} comes after the audio`]),
    ];
  });
}

test.for(paragraphs)(
  "%s speaks, and the marks point into the text and the audio",
  async ([VoiceId, Text]) => {
    const mp3 = readMp3(await speech.speak({ VoiceId, Text, SampleRate: "24000" }));
    expect(mp3).toMatchObject({ sampleRates: [24000], bitrates: [48], channels: [1] });
    const marks = await speech.readMarks({ VoiceId, Text });
    expect(findMisfits(Text, marks, mp3.seconds)).toEqual([]);
    expect(marks.filter(({ type }) => type === "sentence")).toHaveLength(2);
    const words = marks.filter(({ type }) => type === "word");
    expect(words.length).toBeGreaterThan(5);
    expect(words.at(-1)?.time).toBeGreaterThan(mp3.seconds * 500);
  },
);

test.for([
  ["8000", 24],
  ["16000", 32],
  ["22050", 48],
  ["24000", 48],
  ["44100", 64],
  ["48000", 64],
] as const)(
  "an MP3 of %s Hz has one constant bitrate and the same length",
  async ([SampleRate, bitrate]) => {
    const Text = "The same words take the same time at every rate.";
    const mp3 = readMp3(await speech.speak({ VoiceId: "Joanna", Text, SampleRate }));
    expect(mp3).toMatchObject({ sampleRates: [Number(SampleRate)], bitrates: [bitrate] });
    const pcm = await speech.speak({ VoiceId: "Joanna", Text, OutputFormat: "pcm" });
    expect(Math.abs(mp3.seconds - pcm.length / 32_000)).toBeLessThan(0.3);
  },
);

test("each format is told by its content type and its first bytes", async () => {
  const ask = async (OutputFormat: string, fields = {}) => {
    const response = await speech.ask({
      VoiceId: "Hans",
      Text: "Guten Tag",
      OutputFormat,
      ...fields,
    });
    const start = Buffer.from(await response.arrayBuffer()).subarray(0, 4);
    return [response.headers.get("content-type"), start.toString("latin1")];
  };
  expect(await ask("mp3")).toEqual(["audio/mpeg", expect.stringMatching(/^\u00ff/u)]);
  expect(await ask("ogg_vorbis")).toEqual(["audio/ogg", "OggS"]);
  expect(await ask("pcm")).toEqual(["audio/pcm", expect.any(String)]);
  const marks = await ask("json", { SpeechMarkTypes: ["word"] });
  expect(marks).toEqual(["application/x-json-stream", '{"ti']);
});

test("kanji are read in Japanese, not as the English words for a sign", async () => {
  const measure = async (Text: string) =>
    (await speech.speak({ VoiceId: "Mizuki", Text, OutputFormat: "pcm" })).length / 32_000;
  const kanji = await measure("学校で新しい言語を勉強しました。");
  const kana = await measure("ガッコーデ アタラシイ ゲンゴオ ベンキョーシマシタ。");
  expect(kanji / kana).toBeGreaterThan(0.75);
  expect(kanji / kana).toBeLessThan(1.25);
});

test("SSML pauses, slows down and names its marks", async () => {
  const Text =
    '<speak>Tom &amp; Ann <break time="2s"/><mark name="here"/>met <prosody rate="50%">in a very ' +
    'small place</prosody>.<p><sub alias="World Wide Web Consortium">W3C</sub> ünïcode.</p></speak>';
  const request = { VoiceId: "Matthew", Text, TextType: "ssml" };
  const marks = await speech.readMarks({
    ...request,
    SpeechMarkTypes: ["word", "ssml", "sentence"],
  });
  const { seconds } = readMp3(await speech.speak(request));
  expect(findMisfits(Text, marks, seconds)).toEqual([]);
  const at = (value: string) => marks.find((mark) => mark.value === value)?.time ?? Number.NaN;
  expect(marks.map(({ value }) => value)).toEqual(
    expect.arrayContaining(["Tom", "Ann", "here", "met", "place", "W3C", "ünïcode"]),
  );
  expect(at("here")).toBe(at("met"));
  expect(at("met") - at("Ann")).toBeGreaterThan(2000);
  const plain = await speech.readMarks({ VoiceId: "Matthew", Text: "in a very small place" });
  const [first, last] = [plain.at(1)?.time ?? 0, plain.at(-1)?.time ?? 0];
  expect((at("place") - at("in")) / (last - first)).toBeGreaterThan(1.6);
});

test("billed characters leave out the tags and count code points", async () => {
  const count = async (Text: string, TextType: string) => {
    const response = await speech.ask({ VoiceId: "Joanna", OutputFormat: "mp3", Text, TextType });
    await response.arrayBuffer();
    return response.headers.get("x-amzn-RequestCharacters");
  };
  expect(await count("Hello 😀", "text")).toBe("7");
  expect(await count('<speak>Hi <break time="1s"/>&amp; bye</speak>', "ssml")).toBe("8");
});

test.for([
  ["400 TextLengthExceededException", { Text: "a ".repeat(1501) }],
  [
    "400 TextLengthExceededException",
    { Text: `<speak>${"<s>a</s>".repeat(750)}</speak>`, TextType: "ssml" },
  ],
  ["400 InvalidSsmlException", { Text: "<speak>a & b</speak>", TextType: "ssml" }],
  ["400 InvalidSsmlException", { Text: "plain", TextType: "ssml" }],
  ["400 InvalidSampleRateException", { Text: "a", SampleRate: "11025" }],
  ["400 InvalidSampleRateException", { Text: "a", SampleRate: "24000", OutputFormat: "pcm" }],
  ["400 EngineNotSupportedException", { Text: "а", VoiceId: "Tatyana", Engine: "neural" }],
  ["400 EngineNotSupportedException", { Text: "a", VoiceId: "Ruth", Engine: "standard" }],
  ["400 LanguageNotSupportedException", { Text: "a", LanguageCode: "fr-FR" }],
  ["400 MarksNotSupportedForFormatException", { Text: "a", SpeechMarkTypes: ["word"] }],
  [
    "400 SsmlMarksNotSupportedForTextTypeException",
    { Text: "a", OutputFormat: "json", SpeechMarkTypes: ["ssml"] },
  ],
  ["400 ValidationException", { Text: "a", OutputFormat: "json", SpeechMarkTypes: ["viseme"] }],
  ["400 ValidationException", { Text: "a", OutputFormat: "json" }],
  ["400 ValidationException", { Text: "a", OutputFormat: "ogg_opus" }],
  ["400 ValidationException", { Text: "a", VoiceId: "Nobody" }],
  ["400 ValidationException", { Text: "" }],
  ["404 LexiconNotFoundException", { Text: "a", LexiconNames: ["names"] }],
] as const)("a request is refused with %s", async ([fault, fields]) => {
  expect(await speech.findFault(fields)).toBe(fault);
});

test("3000 billed characters are still spoken", async () => {
  const Text = "word ".repeat(600);
  const mp3 = readMp3(await speech.speak({ VoiceId: "Hans", Text, SampleRate: "8000" }));
  expect(mp3.seconds).toBeGreaterThan(100);
});

test("text that trips engines is spoken, with marks that fit", async () => {
  const texts = [
    "[[hello]] [[ & <b> </speak> \u0000\u001B",
    "broken \uD800 half \uDFFF pairs",
    "👩‍👩‍👧 🇯🇵 fine ‮backwards‬ e\u0301\u0301\u0301",
    "9".repeat(120),
    "𠮷野家 and 한국어 и русский",
    "…!?",
  ];
  for (const VoiceId of ["Joanna", "Takumi", "Maxim"]) {
    for (const Text of texts) {
      const audio = await speech.speak({ VoiceId, Text, OutputFormat: "pcm" });
      const marks = await speech.readMarks({ VoiceId, Text });
      expect(findMisfits(Text, marks, audio.length / 32_000)).toEqual([]);
    }
  }
});

test("forty requests, four at a time, are all answered", async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const sizes: number[] = [];
  const takeTurns = async () => {
    for (let next = numbers.shift(); next !== undefined; next = numbers.shift()) {
      const audio = await speech.speak({ VoiceId: "Hans", Text: `Das ist Nummer ${next}.` });
      sizes.push(readMp3(audio).seconds);
    }
  };
  await Promise.all([takeTurns(), takeTurns(), takeTurns(), takeTurns()]);
  expect(sizes).toHaveLength(40);
  expect(Math.min(...sizes)).toBeGreaterThan(0.8);
});

test("the voices are listed by language and engine in Polly's words", async () => {
  const list = async (query: string) => {
    const response = await speech.client.fetch(`${speech.url}/v1/voices${query}`);
    const { Voices }: { Voices: { Id: string }[] } = JSON.parse(await response.text());
    return Voices;
  };
  expect(await list("?LanguageCode=ru-RU")).toEqual([
    {
      Gender: "Female",
      Id: "Tatyana",
      LanguageCode: "ru-RU",
      LanguageName: "Russian",
      Name: "Tatyana",
      SupportedEngines: ["standard"],
    },
    expect.objectContaining({ Id: "Maxim", Gender: "Male" }),
  ]);
  const neural = await list("?Engine=neural&LanguageCode=ja-JP");
  expect(neural.map(({ Id }) => Id)).toEqual(["Takumi", "Kazuha", "Tomoko"]);
  expect(await list("?LanguageCode=cy-GB")).toEqual([]);
  expect(await list("")).toHaveLength(32);
});

test("AWS's own client lists, speaks, and meets errors by their names", async () => {
  const polly = new PollyClient({
    endpoint: speech.url,
    region: "us-east-1",
    credentials: { accessKeyId, secretAccessKey },
    // The client's own default is HTTP/2.
    requestHandler: new NodeHttpHandler(),
    maxAttempts: 1,
  });
  const { Voices } = await polly.send(new DescribeVoicesCommand({ LanguageCode: "ko-KR" }));
  expect(Voices?.map(({ Id }) => Id)).toEqual(["Seoyeon", "Jihye"]);
  const request = {
    VoiceId: "Seoyeon",
    Text: "안녕하세요",
    OutputFormat: "mp3",
    Engine: "neural",
  } as const;
  const answer = await polly.send(new SynthesizeSpeechCommand(request));
  expect(answer).toMatchObject({ ContentType: "audio/mpeg", RequestCharacters: 5 });
  const audio = await answer.AudioStream?.transformToByteArray();
  expect(readMp3(audio ?? new Uint8Array()).sampleRates).toEqual([24000]);
  const tooLong = new SynthesizeSpeechCommand({ ...request, Text: "가".repeat(3001) });
  await expect(polly.send(tooLong)).rejects.toMatchObject({ name: "TextLengthExceededException" });
  polly.destroy();
});
