/**
 * Input of forms, kept in this tab by form and only for its person: it survives a reload and a new sign-in.
 */
const PREFIX = "learnlab.draft.";

/** Fields that are never kept. */
const SECRET = /password/i;

interface Draft {
  form: string;
  /** The person's id; empty without a sign-in. */
  owner: string;
}

export function keepDraft({ form, owner }: Draft, values: object): void {
  const open = Object.entries(values).filter(([field]) => !SECRET.test(field));
  try {
    const text = JSON.stringify({ owner, values: Object.fromEntries(open) });
    sessionStorage.setItem(PREFIX + form, text);
  } catch {
    // Storage may be forbidden or full: then the input is lost with its page.
  }
}

/** The form's kept input, or null; another person's is deleted. */
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

/** Deletes all drafts, when somebody signs out or deletes their account. */
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
    // Not a draft of ours.
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
