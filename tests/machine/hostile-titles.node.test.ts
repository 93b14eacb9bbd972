import { parseVtt } from "@learnlab/audio";
import { demoId } from "@learnlab/demo";
import { txtKeyOf, vttKeyOf } from "@learnlab/domain";
import { expect, test } from "vitest";

import { makeEpisode, openWholeMachine } from "./open-whole-machine.ts";

const HOSTILE = '<script>alert("x")</script> & "Ü" \u202e\u2066';
const ENDLESS = "A title that does not end ".repeat(400).slice(0, 10_000);

/** Every string of a value, whatever its shape. */
function listStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

test("hostile and endless course titles are taught, read and heard as plain text", async () => {
  const whole = await openWholeMachine();
  try {
    const rename = whole.db.prepare("update courses set title = ? where id = ?");
    await whole.db.batch([
      rename.bind(HOSTILE, demoId("django-fundamentals")),
      rename.bind(ENDLESS, demoId("database-design")),
    ]);
    const request = { learner: "learner-b", languages: ["en" as const] };
    const read = await makeEpisode(whole, { ...request, outputFormat: "text" });
    const heard = await makeEpisode(whole, { ...request, outputFormat: "audio" });

    for (const { episode, document } of [read, heard]) {
      expect([episode?.status, episode?.error]).toEqual(["completed", null]);
      const strings = listStrings([document, episode]);
      expect(strings.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
      const said = strings.join("\n");
      expect(said).toContain('<script>alert("x")</script> & "Ü"');
      expect(said).not.toContain(ENDLESS.slice(0, 200));
    }
    expect(read.tracks).toEqual([]);
    const [track] = heard.tracks;
    const vtt = await whole.machine.media.getText(vttKeyOf({ audioKey: track?.audioKey ?? "" }));
    expect(vtt).not.toMatch(/<script|\p{Bidi_Control}/u);
    const shown = parseVtt(vtt ?? "").cues.map(({ text }) => text);
    expect(shown.join(" ")).toContain('<script>alert("x")</script> & "Ü"');
    const txt = await whole.machine.media.getText(txtKeyOf({ audioKey: track?.audioKey ?? "" }));
    expect(txt).not.toMatch(/\p{Bidi_Control}/u);
  } finally {
    await whole.close();
  }
});
