import { expect, test } from "vitest";

import { type KeptEpisode, makeDownloads, type SoundTrack } from "./make-downloads.ts";

const track = (language: "en" | "ja", audioKey = "a", sizeBytes = 1_000): SoundTrack => ({
  language,
  audioKey,
  sizeBytes,
});

/** A device, and the episode `e` in two languages at the server. */
function openDevice() {
  const sounds = new Map<string, number>();
  const rows = new Map<string, KeptEpisode>();
  const pictures = new Set<string>();
  const device = {
    sounds,
    rows,
    pictures,
    picture: "/cover/a" as string | undefined,
    tracks: [track("en"), track("ja")] as SoundTrack[] | null,
    texts: new Set(["e"]),
    room: 1e9 as number | null,
    /** How much of a track comes. */
    arrives: 1,
    putFails: null as Error | null,
    /** Holds the sound back. */
    held: Promise.resolve(),
  };
  const downloads = makeDownloads({
    findParts: async () =>
      device.tracks === null ? null : { tracks: device.tracks, picture: device.picture },
    async fetchSound(_, { sizeBytes }, signal) {
      await device.held;
      signal.throwIfAborted();
      const sound = new Uint8Array(sizeBytes * device.arrives);
      return new Response(sound, { headers: { "content-type": "audio/ogg" } });
    },
    sounds: {
      async put(episodeId, language, sound) {
        const { byteLength } = await sound.arrayBuffer();
        if (device.putFails !== null) throw device.putFails;
        sounds.set(`${episodeId}.${language}`, byteLength);
      },
      remove: async (episodeId, language) => sounds.delete(`${episodeId}.${language}`),
    },
    pictures: {
      put: async (address) => void pictures.add(address),
      remove: async (address) => pictures.delete(address),
    },
    rows: {
      list: async () => [...rows.values()],
      write: async (row) => void rows.set(row.episodeId, row),
      remove: async (episodeId) => void rows.delete(episodeId),
    },
    forgetTexts: async (episodeId) => void device.texts.delete(episodeId),
    findRoom: async () => device.room,
  });
  return { device, downloads };
}

test("an episode is downloaded whole, says how far it is, and is removed again", async () => {
  const { device, downloads } = openDevice();
  const coming = downloads.start("e");
  expect(downloads.find("e")).toEqual({ kind: "running", share: 0 });
  expect(await coming).toEqual({ kind: "kept", bytes: 2_000 });
  expect([...device.sounds]).toEqual([
    ["e.en", 1_000],
    ["e.ja", 1_000],
  ]);
  expect([downloads.kept(), [...device.pictures]]).toEqual([["e"], ["/cover/a"]]);
  await downloads.remove("e");
  expect([device.sounds.size, device.rows.size, downloads.find("e")]).toEqual([0, 0, null]);
  expect(device.pictures.size).toBe(0);
});

/** What the player has at the time. */
const closed = { isOpen: () => false, plays: () => false };
const open = { isOpen: () => true, plays: () => false };
const playing = { isOpen: () => true, plays: () => true };

const full = new DOMException("Full.", "QuotaExceededError");
test.each([
  ["full", "there is too little room", { room: 1_999 }],
  ["full", "the disk fills up meanwhile", { putFails: full, room: null }],
  ["lost", "the sound breaks off", { arrives: 0.5 }],
  ["lost", "the network is gone", { putFails: new TypeError("Failed to fetch") }],
] as const)("it is %s if %s, and nothing half stays", async (why, _, change) => {
  const { device, downloads } = openDevice();
  Object.assign(device, change);
  expect(await downloads.start("e")).toEqual({ kind: "failed", why });
  expect([device.sounds.size, device.rows.size, downloads.kept()]).toEqual([0, 0, []]);
});

test.each([
  ["somebody cancels it", "cancel"],
  ["somebody signs out", "forget"],
] as const)("nothing stays when %s", async (_, act) => {
  const { device, downloads } = openDevice();
  let goOn = () => {};
  device.held = new Promise((resolve) => (goOn = resolve));
  const coming = downloads.start("e");
  await expect.poll(() => downloads.find("e")?.kind).toBe("running");
  downloads[act]("e");
  goOn();
  expect(await coming).toBeNull();
  expect([device.sounds.size, device.rows.size, downloads.find("e")]).toEqual([0, 0, null]);
});

test("what was voiced again is downloaded again, but not while it plays or stands in the player", async () => {
  const { device, downloads } = openDevice();
  await downloads.start("e");
  device.tracks = [track("en", "b", 3_000), track("ja", "b", 3_000)];
  await downloads.refresh(playing);
  expect(device.sounds.get("e.en")).toBe(1_000);
  await downloads.refresh(open);
  expect(device.sounds.get("e.en")).toBe(1_000);
  await downloads.refresh(closed);
  expect(device.sounds.get("e.en")).toBe(3_000);
  expect(downloads.find("e")).toEqual({ kind: "kept", bytes: 6_000 });
});

test("an earlier recording stays if the new one does not come, and goes with its episode", async () => {
  const { device, downloads } = openDevice();
  await downloads.start("e");
  Object.assign(device, { tracks: [track("en", "b")], arrives: 0.5 });
  await downloads.refresh(closed);
  expect(downloads.find("e")).toEqual({ kind: "kept", bytes: 2_000 });
  expect(device.rows.get("e")?.tracks[0]?.audioKey).toBe("a");
  expect(device.texts.size).toBe(1);
  device.tracks = null;
  await downloads.refresh(playing);
  expect(device.sounds.size).toBe(2);
  await downloads.refresh(open);
  expect([device.sounds.size, device.rows.size, downloads.find("e")]).toEqual([0, 0, null]);
  expect(device.texts.size).toBe(0);
});

test("another picture is downloaded again", async () => {
  const { device, downloads } = openDevice();
  await downloads.start("e");
  device.picture = "/cover/b";
  await downloads.refresh(closed);
  expect([...device.pictures]).toEqual(["/cover/b"]);
  expect(device.rows.get("e")?.picture).toBe("/cover/b");
});
