import { createSignal } from "solid-js";

import { createFilePicture } from "./create-file-picture.ts";
import { findCoverFault, findTranscriptFault } from "./find-fault.ts";

/** A transcript that was chosen to be sent. */
export function createChosenTranscript() {
  const [chosen, setChosen] = createSignal<File | null>(null);
  const [fault, setFault] = createSignal<string | null>(null);
  return {
    chosen,
    fault,
    choose: (file: File) => {
      const found = findTranscriptFault(file);
      setFault(found);
      setChosen(found === null ? file : null);
    },
    remove: () => setChosen(null),
  };
}

export type ChosenTranscript = ReturnType<typeof createChosenTranscript>;

/** A picture that was chosen to be sent, or else the one that is suggested. */
export function createChosenCover(suggested: () => Blob | null) {
  const [chosen, setChosen] = createSignal<File | null>(null);
  const [fault, setFault] = createSignal<string | null>(null);
  const picture = createFilePicture(() => chosen() ?? suggested());
  return {
    chosen,
    fault,
    picture,
    choose: (file: File) => {
      void findCoverFault(file).then((found) => {
        setFault(found);
        if (found === null) setChosen(file);
      });
    },
    remove: () => setChosen(null),
  };
}

export type ChosenCover = ReturnType<typeof createChosenCover>;
