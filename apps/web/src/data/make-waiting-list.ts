import { createSignal } from "solid-js";

interface ListParts<TItem> {
  /** What its names in the storage begin with. */
  prefix: string;
  /** Of more, the oldest are dropped. */
  most: number;
  isItem: (kept: unknown) => kept is TItem;
}

/**
 * What waits on this device to be sent, by person, the oldest first. If storage is forbidden it lasts as long
 * as the page.
 */
export function makeWaitingList<TItem>({ prefix, most, isItem }: ListParts<TItem>) {
  const unkept = new Map<string, TItem[]>();
  const [changes, setChanges] = createSignal(0);

  function read(owner: string): TItem[] {
    changes();
    return unkept.get(owner) ?? parse(readText(prefix + owner)).filter(isItem);
  }

  function write(owner: string, next: TItem[]): void {
    if (writeText(prefix + owner, next)) unkept.delete(owner);
    else unkept.set(owner, next);
    setChanges((count) => count + 1);
  }

  return {
    read,
    change: (owner: string, by: (all: TItem[]) => TItem[]): void =>
      write(owner, by(read(owner)).slice(-most)),
    /** Deletes all of a person who signs out. */
    forget: (owner: string): void => write(owner, []),
  };
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function writeText(name: string, items: readonly unknown[]): boolean {
  try {
    if (items.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(items));
    return true;
  } catch {
    return items.length === 0;
  }
}

function parse(text: string | null): unknown[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    // Not a list of ours.
    return [];
  }
}
