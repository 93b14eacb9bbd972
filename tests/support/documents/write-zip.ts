import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  name: string;
  data: string | Uint8Array;
  /** What the directory says it unpacks to, where that is not true. */
  claimedBytes?: number;
  isEncrypted?: boolean;
}

/** A zip of these files, packed. */
export function writeZip(files: ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const data = typeof file.data === "string" ? new TextEncoder().encode(file.data) : file.data;
    const packed = new Uint8Array(deflateRawSync(data));
    const name = new TextEncoder().encode(file.name);
    const shared = numbers([
      [2, 20],
      [2, file.isEncrypted === true ? 1 : 0],
      [2, 8],
      [4, 0],
      [4, crc32(data)],
      [4, packed.length],
      [4, file.claimedBytes ?? data.length],
      [2, name.length],
      [2, 0],
    ]);
    const local = join([numbers([[4, 0x04034b50]]), shared, name, packed]);
    directory.push(
      join([
        numbers([
          [4, 0x02014b50],
          [2, 20],
        ]),
        shared,
        numbers([
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, at],
        ]),
        name,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const listed = join(directory);
  const end = numbers([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, listed.length],
    [4, at],
    [2, 0],
  ]);
  return join([...parts, listed, end]);
}

/** Little-endian numbers, each with how many bytes it takes. */
function numbers(values: [bytes: 2 | 4, value: number][]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([bytes, value]) =>
      Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255),
    ),
  );
}

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
