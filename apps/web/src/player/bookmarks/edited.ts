import { createSignal } from "solid-js";

/** The bookmark whose note is being written, by its id; null if none is. */
export const [editedBookmark, editBookmark] = createSignal<string | null>(null);
