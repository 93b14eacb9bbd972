import { createEffect, createSignal, onCleanup } from "solid-js";

/** An address of a picture that is in a file, as long as it is shown; undefined where there is none. */
export function createFilePicture(file: () => Blob | null): () => string | undefined {
  const [picture, setPicture] = createSignal<string>();
  createEffect(() => {
    const shown = file();
    if (shown === null) {
      setPicture(undefined);
      return;
    }
    // The pages may show no pictures of other addresses than ours and data.
    const reader = new FileReader();
    reader.onload = () => setPicture(typeof reader.result === "string" ? reader.result : undefined);
    reader.readAsDataURL(shown);
    onCleanup(() => reader.abort());
  });
  return picture;
}
