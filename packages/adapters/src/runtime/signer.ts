import type { Signer } from "@learnlab/domain";

const HMAC = { name: "HMAC", hash: "SHA-256" };

/** Signs with a secret of the configuration. */
export function createSigner(secret: string): Signer {
  const encoder = new TextEncoder();
  let imported: Promise<CryptoKey> | null = null;
  const openKey = () =>
    (imported ??= crypto.subtle.importKey("raw", encoder.encode(secret), HMAC, false, [
      "sign",
      "verify",
    ]));
  return {
    async sign(text) {
      const signature = await crypto.subtle.sign(HMAC, await openKey(), encoder.encode(text));
      return writeBase64Url(new Uint8Array(signature));
    },
    async isSigned(text, signature) {
      const bytes = readBase64Url(signature);
      return (
        bytes !== null &&
        (await crypto.subtle.verify(HMAC, await openKey(), bytes, encoder.encode(text)))
      );
    },
  };
}

function writeBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Null for anything but canonical base64url. */
function readBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return writeBase64Url(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
