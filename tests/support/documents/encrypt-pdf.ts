import { createHash } from "node:crypto";

/** Without a password the file opens for everyone, who then may not copy out of it. */
export interface PdfLock {
  password: string;
  mayCopy: boolean;
}

const PADDING = Uint8Array.from([
  0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08,
  0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
]);
const ID = Uint8Array.from({ length: 16 }, (_, at) => at + 1);
const KEY_BYTES = 5;

/** The oldest encryption of PDF, 40 bits of RC4, which every reader knows. */
export function encryptPdf({ password, mayCopy }: PdfLock) {
  const permissions = mayCopy ? -4 : -4 & ~16;
  const owner = rc4(md5(pad("owner")).subarray(0, KEY_BYTES), pad(password));
  const bits = new Uint8Array(new Int32Array([permissions]).buffer);
  const key = md5(join(pad(password), owner, bits, ID)).subarray(0, KEY_BYTES);
  const user = rc4(key, PADDING);
  return {
    trailer: `/ID [<${hex(ID)}> <${hex(ID)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex(owner)}> /U <${hex(user)}> /P ${permissions} >>`,
    lockStream(bytes: Uint8Array, object: number): Uint8Array {
      const number = Uint8Array.from([object & 255, (object >> 8) & 255, object >> 16, 0, 0]);
      return rc4(md5(join(key, number)).subarray(0, KEY_BYTES + 5), bytes);
    },
  };
}

function pad(password: string): Uint8Array {
  return join(new TextEncoder().encode(password), PADDING).subarray(0, 32);
}

function md5(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("md5").update(bytes).digest());
}

function join(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0;
    state[one] = state[other] ?? 0;
    state[other] = kept;
  };
  for (let at = 0, mixed = 0; at < 256; at += 1) {
    mixed = (mixed + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, mixed);
  }
  let one = 0;
  let other = 0;
  return bytes.map((byte) => {
    one = (one + 1) & 255;
    other = (other + (state[one] ?? 0)) & 255;
    swap(one, other);
    return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
  });
}
