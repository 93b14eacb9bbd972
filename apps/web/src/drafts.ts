/**
 * What somebody has filled into forms, kept in this tab by the name of the form and for its person only: it
 * survives a reload, and signing in again.
 */
const PREFIX = "learnlab.draft.";

/** Fields that are never kept, whatever form they stand in. */
const SECRET = /password/i;

interface Draft {
  form: string;
  /** The person's id; empty where nobody is signed in. */
  owner: string;
}

export function keepDraft({ form, owner }: Draft, values: object): void {
  const open = Object.entries(values).filter(([field]) => !SECRET.test(field));
  try {
    const text = JSON.stringify({ owner, values: Object.fromEntries(open) });
    sessionStorage.setItem(PREFIX + form, text);
  } catch {
    // Storage may be forbidden or full: then the form is lost with its page, as it always was.
  }
}

/** What was kept for the form, or null; another person's is thrown away. */
export function readDraft({ form, owner }: Draft): Record<string, unknown> | null {
  const kept = parse(read(form));
  if (kept === null) return null;
  if (kept.owner === owner) return kept.values;
  dropDraft(form);
  return null;
}

export function dropDraft(form: string): void {
  try {
    sessionStorage.removeItem(PREFIX + form);
  } catch {
    return;
  }
}

export function hasDrafts(): boolean {
  return listDrafts().length > 0;
}

/** When somebody signs out, or is gone for good. */
export function forgetDrafts(): void {
  listDrafts().forEach(dropDraft);
}

function listDrafts(): string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function read(form: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + form);
  } catch {
    return null;
  }
}

function parse(text: string | null): { owner: string; values: Record<string, unknown> } | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    if (!isObject(kept)) return null;
    const { owner, values } = kept;
    return typeof owner === "string" && isObject(values) ? { owner, values } : null;
  } catch {
    // Whatever else wrote there: it is no draft.
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
