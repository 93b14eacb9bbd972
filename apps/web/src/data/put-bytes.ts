import type { PartAnswer } from "./send-in-parts.ts";

/** Puts bytes to a signed link; throws where no answer came. Requests made by `fetch` do not tell how much is sent. */
export function putBytes(put: {
  url: string;
  body: Blob;
  onSent: (bytes: number) => void;
  signal: AbortSignal | null;
}): Promise<PartAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", put.url);
    request.upload.onprogress = ({ loaded }) => put.onSent(loaded);
    request.onload = () =>
      resolve({ status: request.status, etag: request.getResponseHeader("etag") });
    request.onerror = () => reject(new TypeError("Failed to fetch"));
    request.onabort = () => reject(new Error("Called off."));
    put.signal?.addEventListener("abort", () => request.abort());
    request.send(put.body);
  });
}
