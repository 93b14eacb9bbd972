import { type EpisodeDocument, txtKeyOf } from "@learnlab/domain";

import { isProseLanguage, prose, untrue } from "./model-prose.ts";
import { ADDRESS, PLANTED } from "./planted-titles.ts";
import { type EpisodeState, readDocument, readText, type Stores } from "./read-state.ts";

/** Words in a row that nobody writes by chance. */
const COPIED_WORDS = 15;

type Script = EpisodeDocument["script"];

/** Whether a completed episode says only what it may, in its languages, and what its material says. */
export async function checkWords(
  stores: Stores,
  { state, prompts }: { state: EpisodeState; prompts: string[] },
): Promise<string[]> {
  const { row } = state;
  const document = row.script_key === null ? null : await readDocument(stores, row.script_key);
  if (row.status !== "completed" || document === null) return [];
  const shown = await listShown(stores, { state, document });
  // A course is called by its title, tags and all; addresses are taken out of titles before.
  const titles = (document.receipt?.courses ?? []).map(({ title }) => title);
  const besides = (text: string) =>
    titles.reduce((rest, title) => rest.replaceAll(title, ""), text);
  const copied = findCopied(shown.join(" \n "), prompts);
  return [
    ...titles.filter((title) => ADDRESS.test(title)).map((title) => `${row.id} names ${title}`),
    ...shown.map(besides).flatMap((text) => {
      const planted = PLANTED.exec(text);
      return planted === null ? [] : [`${row.id} says ${planted[0]}: ${cutAround(text, planted)}`];
    }),
    ...(copied === null ? [] : [`${row.id} says words of a prompt: ${copied}`]),
    ...findUntrue(shown).map((text) => `${row.id} says what is not so: ${text}`),
    ...findForeign(document.script).map((text) => `${row.id} says in another language: ${text}`),
    ...(await findUngrounded(stores, document.script)).map(
      (quote) => `${row.id} quotes what its material does not say: ${quote}`,
    ),
  ];
}

/** How many pieces of the completed ones each writer wrote. */
export async function countPieces(
  stores: Stores,
  states: EpisodeState[],
): Promise<Record<string, number>> {
  const pieces: Record<string, number> = {};
  for (const { row } of states) {
    const isThere = row.status === "completed" && row.script_key !== null;
    const document = isThere ? await readDocument(stores, row.script_key ?? "") : null;
    for (const { writer } of document?.script.origins ?? []) {
      pieces[writer] = (pieces[writer] ?? 0) + 1;
    }
  }
  return pieces;
}

/** All that a learner may read or hear of it. */
async function listShown(
  stores: Stores,
  { state, document }: { state: EpisodeState; document: EpisodeDocument },
): Promise<string[]> {
  const { row, tracks, questionTexts } = state;
  const files = await Promise.all(
    tracks.map(({ audio_key: audioKey }) => readText(stores, txtKeyOf({ audioKey }))),
  );
  const spoken = document.script.tracks.flatMap(({ segments }) =>
    segments.flatMap(({ title, sentences }) => [title, ...sentences.map(({ text }) => text)]),
  );
  const heads = document.script.tracks.flatMap(({ title, description }) => [title, description]);
  return [row.title, row.description, ...heads, ...spoken, ...files, ...questionTexts];
}

function cutAround(text: string, { index }: RegExpExecArray): string {
  return JSON.stringify(text.slice(Math.max(0, index - 60), index + 60));
}

function findCopied(text: string, prompts: string[]): string | null {
  const known = new Set(prompts.flatMap(listRuns));
  return listRuns(text).find((run) => known.has(run)) ?? null;
}

function listRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = Math.max(0, words.length - COPIED_WORDS + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + COPIED_WORDS).join(" "));
}

/** What the models of these runs claim that is not so, and sentences without an end. */
function findUntrue(shown: string[]): string[] {
  const endless = Object.values(prose).map(([sentence]) => sentence + sentence);
  const lies = [...endless, ...Object.values(untrue).flatMap((said) => Object.values(said))];
  return shown.filter((text) => lies.some((lie) => text.includes(lie)));
}

/** Sentences that the models of these runs write, in another language than their segment's. */
function findForeign({ tracks }: Script): string[] {
  return tracks.flatMap(({ segments }) =>
    segments.flatMap(({ language, sentences }) => {
      const others = Object.keys(prose).filter((code) => code !== language);
      const foreign = others.flatMap((code) => (isProseLanguage(code) ? prose[code] : []));
      return sentences
        .filter(({ text }) => foreign.some((sentence) => text.includes(sentence)))
        .map(({ text }) => `${language} ${text}`);
    }),
  );
}

async function findUngrounded(stores: Stores, { tracks }: Script): Promise<string[]> {
  const claims = tracks.flatMap(({ segments }) =>
    segments.flatMap(({ sentences }) => sentences.flatMap(({ claim }) => claim ?? [])),
  );
  const ids = [...new Set(claims.map(({ conceptId }) => conceptId))];
  const materials = new Map<string, string>();
  for (const id of ids) materials.set(id, await readMaterial(stores, id));
  return claims.flatMap(({ conceptId, quotes }) =>
    quotes.filter((quote) => materials.get(conceptId)?.includes(fold(quote)) !== true),
  );
}

async function readMaterial(stores: Stores, conceptId: string): Promise<string> {
  const row = await stores.DB.prepare(
    `select text_key from materials join concepts on materials.id = concepts.material_id
     where concepts.id = ?`,
  )
    .bind(conceptId)
    .first<{ text_key: string }>();
  return fold(await readText(stores, row?.text_key ?? ""));
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
