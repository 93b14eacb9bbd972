/** A line of a transcript; times in ms. */
export interface PlainCue {
  startMs: number;
  text: string;
}

/** The lines of a WebVTT file, as the browser's own parser reads it. Throws a TypeError if it does not come. */
export async function readCues(url: string): Promise<PlainCue[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new TypeError(`The transcript was answered with ${answer.status}.`);
  // From here, whatever origin it came from, the page may read it.
  const address = URL.createObjectURL(await answer.blob());
  try {
    return await parse(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function parse(address: string): Promise<PlainCue[]> {
  const element = document.createElement("track");
  element.src = address;
  document.createElement("audio").append(element);
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve(listCues(element.track)));
    element.addEventListener("error", () => reject(new TypeError("The transcript is damaged.")));
    // It loads only once it is wanted.
    element.track.mode = "hidden";
  });
}

function listCues({ cues }: TextTrack): PlainCue[] {
  return [...(cues ?? [])].flatMap((cue) =>
    cue instanceof VTTCue
      ? [{ startMs: cue.startTime * 1000, text: cue.getCueAsHTML().textContent }]
      : [],
  );
}
