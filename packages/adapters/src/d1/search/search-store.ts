import {
  foldForSearch,
  type FoundOfOwner,
  type FoundPassage,
  type SearchedEpisode,
  type SearchedPassage,
  type SearchStore,
} from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";

/** An owner has so many places for headings, and as many for what is said: see the migration. */
// In the text of statements: D1 binds numbers as fractions, by which FTS5 does not seek.
const PLACES = sql.raw("1048576");
const BOTH_KINDS = sql.raw("2097152");
/** Words of one or two signs are no part of the index: for them the newest passages within so many places are read. */
const MOST_READ = sql.raw("3000");
/** Passages that have all words somewhere, of which the lines are looked through: the newest of each kind. */
const MOST_LOOKED_THROUGH = sql.raw("250");
/** Together they leave out most passages; the lines are looked through for the whole words. */
const MOST_SIGNS = 24;

type Kind = "heading" | "said";

/** Works on the second database alone. */
export function createD1SearchStore(db: Database): SearchStore {
  return {
    async put(episode) {
      await runBatch(db, [
        ...removePassages(episode.episodeId),
        ...episode.ownerIds.flatMap((ownerId) => [
          sql`insert into owners (owner_id) values (${ownerId}) on conflict do nothing`,
          insertPassages(episode, { ownerId, kind: "heading" }),
          insertPassages(episode, { ownerId, kind: "said" }),
        ]),
        sql`insert into passage_signs (rowid, text)
          select id, replace(folded, '","', char(10)) from passages
          where episode_id = ${episode.episodeId}`,
      ]);
    },

    async remove(episodeId) {
      await runBatch(db, removePassages(episodeId));
    },

    async find({ owners, words, lines }) {
      const asked = owners.flatMap(({ id, limit }) => {
        const ofOwner = { ownerId: id, limit, words, lines };
        return [select(ofOwner, "heading"), select(ofOwner, "said")];
      });
      const results = await runBatch(db, asked);
      return owners.map(({ limit }, at) => toFound(results.slice(2 * at, 2 * at + 2), limit));
    },

    async readVersion() {
      const [row] = await db.all<{ version: number }>(sql`select version from state`);
      return row?.version ?? null;
    },

    async clear() {
      await runBatch(db, [
        sql`delete from state`,
        sql`insert into passage_signs (passage_signs) values ('delete-all')`,
        sql`delete from passages`,
        sql`delete from owners`,
      ]);
    },

    async keepVersion(version) {
      await db.run(sql`insert into state (id, version) values (1, ${version})
        on conflict do update set version = excluded.version`);
    },
  };
}

function removePassages(episodeId: string): SQL[] {
  return [
    // Nothing stays of a person or a class without episodes.
    sql`delete from owners where number in (
        select id / ${BOTH_KINDS} from passages where episode_id = ${episodeId})
      and not exists (select 1 from passages where id >= owners.number * ${BOTH_KINDS}
        and id < (owners.number + 1) * ${BOTH_KINDS} and episode_id <> ${episodeId})`,
    sql`delete from passage_signs where rowid in (
      select id from passages where episode_id = ${episodeId})`,
    sql`delete from passages where episode_id = ${episodeId}`,
  ];
}

/** Behind the last ones of the owner: the newest have the highest ids. */
function insertPassages(
  { episodeId, scriptKey, passages }: SearchedEpisode,
  { ownerId, kind }: { ownerId: string; kind: Kind },
) {
  const wanted = passages.filter(({ language }) => (language === null) === (kind === "heading"));
  const rows = JSON.stringify(wanted.map(toRow));
  const { first, last } = placesOf(ownerId, kind);
  return sql`insert into passages (id, episode_id, script_key, language, lines, folded)
    select coalesce((select max(id) + 1 from passages where id between ${first} and ${last}), ${first})
      + key, ${episodeId}, ${scriptKey}, value ->> 'language', value -> 'lines', value -> 'folded'
    from json_each(${rows}) where true`;
}

function toRow({ language, lines }: SearchedPassage) {
  return {
    language,
    lines: lines.map(({ startMs, text }) => [startMs, text]),
    folded: lines.map(({ text }) => foldForSearch(text)),
  };
}

function placesOf(ownerId: string, kind: Kind) {
  const half = sql.raw(kind === "heading" ? "0" : "1");
  const first = sql`((select number * 2 + ${half} from owners where owner_id = ${ownerId}) * ${PLACES})`;
  return { first, last: sql`(${first} + ${PLACES} - 1)` };
}

interface Asked {
  ownerId: string;
  limit: number;
  words: string[];
  lines: number;
}

function select({ ownerId, words, limit, lines }: Asked, kind: Kind): SQL {
  const { first, last } = placesOf(ownerId, kind);
  const hasWords = join(words.map((word) => sql`instr(line.value, ${word})`));
  // Folded text has nothing that JSON escapes, so most passages need not be taken apart.
  const hasAll = join(words.map((word) => sql`instr(folded, ${word})`));
  const signs = listSigns(words);
  const from =
    signs.length === 0
      ? sql`passages where id between ${first} and ${last}
          and id > (select max(id) from passages where id between ${first} and ${last}) - ${MOST_READ}`
      : sql`passage_signs join passages on passages.id = passage_signs.rowid
          where passage_signs match ${signs.join(" AND ")}
            and passage_signs.rowid between ${first} and ${last}`;
  const id = sql.raw(signs.length === 0 ? "passages.id" : "passage_signs.rowid");
  const candidates = sql`select passages.* from ${from} and ${hasAll} order by ${id} desc`;
  // The last row, of which the count is -1, says that older passages were not looked through.
  return sql`
    with hits as materialized (
      select episode_id as episodeId, script_key as scriptKey, language,
        (select count(*) from json_each(folded) as line where ${hasWords}) as count,
        (select json_group_array(json(text)) from (
          select json_extract(lines, '$[' || line.key || ']') as text
          from json_each(folded) as line where ${hasWords} order by line.key limit ${lines})) as lines
      from (${candidates} limit ${MOST_LOOKED_THROUGH})
      where exists (select 1 from json_each(folded) as line where ${hasWords})
      limit ${limit})
    select * from hits
    union all select null, null, null, -1, null where (select count(*) from hits) < ${limit}
      and exists (${candidates} limit 1 offset ${MOST_LOOKED_THROUGH})`;
}

const join = (conditions: SQL[]) => sql.join(conditions, sql` and `);

/** Three signs in a row, from each word: they cover it, and stand in quotes, in which nothing is an operator. */
function listSigns(words: readonly string[]): string[] {
  const signs = words.flatMap((word) => {
    const letters = Array.from(word);
    const last = letters.length - 3;
    const starts = letters.map((_, at) => at).filter((at) => at % 3 === 0 && at < last);
    return last < 0 ? [] : [...starts, last].map((at) => letters.slice(at, at + 3).join(""));
  });
  return [...new Set(signs)].slice(0, MOST_SIGNS).map((sign) => `"${sign.replaceAll('"', '""')}"`);
}

type Row = Record<string, unknown>;

function toFound(kinds: Row[][], limit: number): FoundOfOwner {
  const isRest = ({ count }: Row) => count === -1;
  const isCut = kinds.some((rows) => rows.length === limit || rows.some(isRest));
  const passages = kinds.flat().filter((row) => !isRest(row));
  return { passages: passages.map(toPassage), isCut };
}

function toPassage(row: Row): FoundPassage {
  const lines = trustColumn<[number | null, string][]>(JSON.parse(String(row["lines"])));
  return {
    ...trustColumn<Omit<FoundPassage, "lines">>(row),
    lines: lines.map(([startMs, text]) => ({ startMs, text })),
  };
}
