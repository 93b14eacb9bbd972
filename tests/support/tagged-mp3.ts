import { withId3 } from "@learnlab/audio";
import { asciiBytes, concatBytes } from "@learnlab/audio/testing";

const u32 = (value: number) => Uint8Array.from([24, 16, 8, 0], (by) => (value >>> by) & 0xff);
const syncsafe = (value: number) => Uint8Array.from([21, 14, 7, 0], (by) => (value >> by) & 0x7f);

/** An MP3 with a tag of its own before the frames: a picture in it. */
export function withPicture(mp3: Uint8Array, picture: Uint8Array): Uint8Array {
  const body = concatBytes(asciiBytes("\0image/png\0\u0003\0"), picture);
  const frame = concatBytes(asciiBytes("APIC"), u32(body.length), Uint8Array.of(0, 0), body);
  return concatBytes(asciiBytes("ID3\u0003\0\0"), syncsafe(frame.length), frame, mp3);
}

/** One whose tag has a title, a speaker, chapters and a picture, as most programs write it. */
export function withTags(
  mp3: Uint8Array,
  { picture, ...tag }: Parameters<typeof withId3>[1] & { picture: Uint8Array },
): Uint8Array {
  const plain = withId3(new Uint8Array(), tag);
  const pictured = withPicture(new Uint8Array(), picture);
  const frames = concatBytes(plain.subarray(10), pictured.subarray(10));
  return concatBytes(asciiBytes("ID3\u0003\0\0"), syncsafe(frames.length), frames, mp3);
}
