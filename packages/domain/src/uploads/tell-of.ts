import { type AudioTags, describeTags } from "@learnlab/audio";

import { cleanText } from "../shared/index.ts";
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from "./text-limits.ts";

interface Told {
  /** Empty where nobody gave one. */
  title: string;
  description: string;
  fileName: string;
}

/** What is told of a recording: by its uploader, else by its tags, else by its file's name. */
export function tellOf(
  { title, description, fileName }: Told,
  tags: Pick<AudioTags, "title" | "artist" | "album" | "comment">,
): { title: string; description: string } {
  const named = fileName.replace(/\.[^.]+$/, "");
  const titles = [title, tags.title ?? "", named, fileName];
  const descriptions = [description, describeTags(tags)];
  return {
    title: pick(titles, LONGEST_TITLE),
    description: pick(descriptions, LONGEST_DESCRIPTION),
  };
}

function pick(texts: readonly string[], longest: number): string {
  return texts.map((text) => cleanText(text, longest)).find((text) => text !== "") ?? "";
}
