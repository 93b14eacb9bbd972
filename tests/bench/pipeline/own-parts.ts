import type { MediaStore } from "@learnlab/domain";

/** The same store with a place of its own for spoken parts, so that nothing of another run is warm. */
export function withOwnParts(media: MediaStore, name: string): MediaStore {
  const move = (key: string) => (key.startsWith("parts/") ? `bench/${name}/${key}` : key);
  return {
    ...media,
    put: (key, bytes, metadata) => media.put(move(key), bytes, metadata),
    putText: (key, text, metadata) => media.putText(move(key), text, metadata),
    replaceText: (key, text, metadata) => media.replaceText(move(key), text, metadata),
    getText: (key) => media.getText(move(key)),
    getBytes: (key, window) => media.getBytes(move(key), window),
    head: (key) => media.head(move(key)),
  };
}
