import {
  type Actor,
  type AuditDeps,
  getPerson,
  type AccountStore,
  recordAction,
  requireOwner,
} from "../accounts/index.ts";
import { DAY_MS, type Digest, DomainError, HOUR_MS } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { exportMissed, type MissedDeps } from "./export-cards.ts";
import type { RecordRequest, RecordStore } from "./ports.ts";
import { describeArchive, RECORD_KINDS, type RecordKind } from "./record-kinds.ts";

const A_DAY = 3;
const ROWS_A_PAGE = 200;
/** How much of a file is held in memory at a time. */
const WINDOW_BYTES = 4 * 1024 * 1024;

/** A file of the archive; its content is created while it is read. */
export interface ArchiveEntry {
  path: string;
  /** Epoch ms. */
  modifiedAt: number;
  content: AsyncIterable<Uint8Array | string>;
}

interface ExportDeps extends AuditDeps, MissedDeps {
  accounts: Pick<AccountStore, "find" | "findSettings">;
  personRecords: RecordStore;
  media: MediaStore;
  digest: Digest;
}

/**
 * All data about the caller as the files of an archive, or for admins about the named person: the database's
 * rows by kind, and their own files. One export of a person at a time, and three a day. Read the entries in order, each to its end; returning the iterator
 * early ends the export.
 */
export async function exportRecord(
  deps: ExportDeps,
  request: { actor: Actor | null; userId?: string | undefined },
): Promise<AsyncGenerator<ArchiveEntry>> {
  const { actor } = request;
  const userId = requireOwner(request, "record.export");
  const { email } = await getPerson(deps.accounts, userId);
  const at = deps.clock.now();
  const id = deps.ids.next();
  const begun = await deps.personRecords.begin({
    id,
    userId,
    lostBefore: at - HOUR_MS,
    since: at - DAY_MS,
    most: A_DAY,
    at,
  });
  if (begun !== "begun") throw refuse(begun);
  await recordAction(deps, { actor, action: "record.export", subjectId: userId, personId: userId });
  const subjectHash = await deps.digest.sha256(email.trim().toLowerCase());
  return writeArchive(deps, { id, at, person: { userId, email, subjectHash } });
}

function refuse(why: "running" | "too_many"): DomainError {
  return why === "running"
    ? new DomainError("limit_reached", "Your data is being put together already. Wait for it.", {
        reason: "record.running",
        retryAfterMs: 5 * 60_000,
      })
    : new DomainError("limit_reached", "You had your data three times today. Ask again tomorrow.", {
        reason: "record.too_many",
        retryAfterMs: HOUR_MS,
      });
}

interface Archive {
  id: string;
  at: number;
  person: RecordRequest;
}

async function* writeArchive(
  deps: ExportDeps,
  { id, at, person }: Archive,
): AsyncGenerator<ArchiveEntry> {
  try {
    yield { path: "README.md", modifiedAt: at, content: asStream(describeArchive()) };
    for (const kind of Object.keys(RECORD_KINDS) as RecordKind[]) {
      yield { path: `${kind}.json`, modifiedAt: at, content: writeRows(deps, { kind, person }) };
    }
    for (const { courseId, text } of await exportMissed(deps, person.userId)) {
      yield { path: `flash-cards/${courseId}.txt`, modifiedAt: at, content: asStream(text) };
    }
    yield* writeFiles(deps, person.userId);
  } finally {
    await deps.personRecords.end({ id, at: deps.clock.now() });
  }
}

/** The rows of a kind as a JSON array, page by page. */
async function* writeRows(
  { personRecords }: ExportDeps,
  { kind, person }: { kind: RecordKind; person: RecordRequest },
): AsyncGenerator<string> {
  let after: number | null = 0;
  let count = 0;
  yield "[";
  while (after !== null) {
    const page: Awaited<ReturnType<RecordStore["read"]>> = await personRecords.read({
      ...person,
      kind,
      after,
      limit: ROWS_A_PAGE,
    });
    const lines = page.rows.map((row) => `\n  ${JSON.stringify(row)}`);
    if (lines.length > 0) yield `${count === 0 ? "" : ","}${lines.join(",")}`;
    count += lines.length;
    after = page.next;
  }
  yield count === 0 ? "]\n" : "\n]\n";
}

async function* writeFiles(deps: ExportDeps, userId: string): AsyncGenerator<ArchiveEntry> {
  for (const { prefix, folder } of await deps.personRecords.listFolders(userId)) {
    let cursor: string | undefined;
    do {
      const page = await deps.media.list(prefix, cursor);
      for (const { key, sizeBytes, storedAt } of page.objects) {
        const content = readWindows(deps, { key, sizeBytes });
        yield { path: `${folder}/${key.slice(prefix.length)}`, modifiedAt: storedAt, content };
      }
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
  }
}

async function* readWindows(
  { media }: ExportDeps,
  { key, sizeBytes }: { key: string; sizeBytes: number },
): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < sizeBytes; offset += WINDOW_BYTES) {
    const length = Math.min(WINDOW_BYTES, sizeBytes - offset);
    const bytes = await media.getBytes(key, { offset, length });
    // The object was deleted in the meantime, which is no reason to abort the archive.
    if (bytes === null) return;
    yield bytes;
  }
}

async function* asStream(text: string): AsyncGenerator<string> {
  yield text;
}
