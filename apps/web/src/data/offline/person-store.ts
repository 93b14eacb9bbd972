/** The tables of a person's database on this device. */
export type Table = "answers" | "downloads";

const PREFIX = "learnlab-";
const open = new Map<string, Promise<IDBDatabase>>();

/** One database for each person, so that nothing of one is found as another. */
function openStore(personId: string): Promise<IDBDatabase> {
  const known = open.get(personId);
  if (known !== undefined) return known;
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(PREFIX + personId, 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("answers").createIndex("at", "at");
      request.result.createObjectStore("downloads");
    });
    request.addEventListener("error", () => reject(toError(request.error)));
    request.addEventListener("success", () => {
      const { result } = request;
      // Another page deletes it: it could not while this one holds it.
      result.addEventListener("versionchange", () => close(personId, result));
      resolve(result);
    });
  });
  open.set(personId, opening);
  opening.catch(() => open.delete(personId));
  return opening;
}

function close(personId: string, store: IDBDatabase): void {
  open.delete(personId);
  store.close();
}

async function use<TResult>(
  personId: string,
  table: { name: Table; mode: IDBTransactionMode },
  ask: (store: IDBObjectStore) => IDBRequest<TResult>,
): Promise<TResult> {
  const store = await openStore(personId);
  const transaction = store.transaction(table.name, table.mode);
  const request = ask(transaction.objectStore(table.name));
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve(request.result));
    transaction.addEventListener("abort", () => reject(toError(transaction.error)));
  });
}

export function readRow(personId: string, name: Table, key: string): Promise<unknown> {
  return use<unknown>(personId, { name, mode: "readonly" }, (store) => store.get(key));
}

export async function writeRow(
  personId: string,
  name: Table,
  { key, row }: { key: string; row: object },
): Promise<void> {
  await use(personId, { name, mode: "readwrite" }, (store) => store.put(row, key));
}

export async function deleteRow(personId: string, name: Table, key: string): Promise<void> {
  await use(personId, { name, mode: "readwrite" }, (store) => store.delete(key));
}

export function listRows(personId: string, name: Table): Promise<unknown[]> {
  return use<unknown[]>(personId, { name, mode: "readonly" }, (store) => store.getAll());
}

/** The keys of the answers, the oldest first. */
export async function listAnswerKeys(personId: string): Promise<string[]> {
  const keys = await use(personId, { name: "answers", mode: "readonly" }, (store) =>
    // Keys of an index are those of its values; cursors would give both, one at a time.
    store.index("at").getAllKeys(),
  );
  return keys.map(String);
}

/** The people who have a database here, besides one. */
export async function listOthers(personId: string | null): Promise<string[]> {
  const stores = await indexedDB.databases();
  return stores
    .flatMap(({ name = "" }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
    .filter((one) => one !== personId);
}

export async function deleteStore(personId: string): Promise<void> {
  const known = open.get(personId);
  if (known !== undefined) close(personId, await known);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(PREFIX + personId);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(toError(request.error)));
  });
}

function toError(error: DOMException | null): Error {
  return error ?? new Error("The device's database gave no reason.");
}
