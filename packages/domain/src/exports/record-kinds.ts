import { ACCOUNT_KINDS } from "./account-kinds.ts";
import type { KindDescription } from "./kind-description.ts";
import { LISTENING_KINDS } from "./listening-kinds.ts";
import { MAKING_KINDS } from "./making-kinds.ts";
import { STUDY_KINDS } from "./study-kinds.ts";

/** The kinds of rows in an archive, one file each, with the name and meaning of every field. */
export const RECORD_KINDS = {
  ...ACCOUNT_KINDS,
  ...STUDY_KINDS,
  ...MAKING_KINDS,
  ...LISTENING_KINDS,
};

export type RecordKind = keyof typeof RECORD_KINDS;
export type FieldOf<TKind extends RecordKind> = keyof (typeof RECORD_KINDS)[TKind]["fields"];

/** The page that explains an archive. */
export function describeArchive(): string {
  const kinds: [string, KindDescription][] = Object.entries(RECORD_KINDS);
  const files = kinds.map(([kind, { about, fields }]) => {
    const lines = Object.entries(fields).map(([name, meaning]) => `- \`${name}\`: ${meaning}`);
    return `## ${kind}.json\n\n${about}\n\n${lines.join("\n")}\n`;
  });
  return `# Your data in LearnLab

Everything that LearnLab holds about you. Each JSON file is a list of rows of one kind; times are milliseconds
since the beginning of 1970, UTC, and null where there is none.

Files of your episodes are in \`episodes/<episode>/\`: scripts as JSON, and for each language a folder with the
audio (MP3), its transcripts (VTT and TXT) and its times (JSON). \`work\` has what their making has left for a
week, and \`parts\` what was spoken for you alone.

What you missed in a course is in \`flash-cards/<course>.txt\`, a text that Anki imports.

Left out is what would open your account to whoever finds this file: passwords, tokens and links are stored
as hashes, and those are not here either. So are other people's data, and what else belongs to your courses.

${files.join("\n")}`;
}
