import { createSignal, onCleanup, untrack } from "solid-js";

import { createTask } from "./create-task.ts";
import { dropDraft, keepDraft, readDraft } from "./drafts.ts";
import { useSession } from "./session.tsx";
import { hasSessionEnded } from "./session-end.ts";

/** What is wrong with each field, in words; empty when all is well. */
export type FieldErrors<TValues> = { [TName in keyof TValues]?: string | undefined };

interface FormParts<TValues> {
  initial: TValues;
  check?: (values: NoInfer<TValues>) => FieldErrors<NoInfer<TValues>>;
  send: (values: NoInfer<TValues>) => Promise<unknown>;
  /**
   * The name under which what is filled in is kept, so that it comes back after a reload or a session that
   * ended. Whoever leaves the form, or signs out, has nothing kept; passwords never are.
   */
  keepAs?: string;
}

/**
 * A form: its values, what is wrong with them once it was sent, and the sending. A field's error goes as
 * soon as the field is right. Values are what JSON can hold.
 */
export function createForm<TValues extends object>(parts: FormParts<TValues>) {
  const draft = createDraft(parts);
  const [base, setBase] = createSignal<TValues>(parts.initial);
  const [values, setValues] = createSignal<TValues>(draft.restore());
  const [wasSent, setSent] = createSignal(false);
  const errors = (): FieldErrors<TValues> => (wasSent() ? (parts.check?.(values()) ?? {}) : {});
  const isDirty = () => !isSame(values(), base());
  const task = createTask((sent: TValues) => parts.send(sent));

  function set(change: Partial<TValues>): void {
    const next = { ...untrack(values), ...change };
    setValues(() => next);
    if (untrack(isDirty)) draft.keep(next);
    else draft.drop();
  }

  async function submit(): Promise<boolean> {
    setSent(true);
    if (Object.values(errors()).some((error) => error !== undefined)) return false;
    const sent = values();
    if (!(await task.start(sent))) return false;
    draft.drop();
    setSent(false);
    setBase(() => sent);
    return true;
  }

  /** Back to what was there at first, or to what is given. */
  function reset(next: TValues = base()): void {
    task.clear();
    draft.drop();
    setSent(false);
    setBase(() => next);
    setValues(() => next);
  }

  function field<TName extends keyof TValues>(name: TName) {
    return {
      get value() {
        return values()[name];
      },
      get error() {
        return errors()[name];
      },
      onValue: (value: TValues[TName]) => set(changeOf(name, value)),
    };
  }

  const { isBusy, failure, clear } = task;
  return { values, set, field, errors, submit, reset, isDirty, isBusy, failure, clear };
}

/** Whether something of this person's is kept for a form, so that a dialog with it opens by itself. */
export function isKept(form: string): boolean {
  const session = useSession();
  return untrack(() => readDraft({ form, owner: session()?.person?.id ?? "" }) !== null);
}

/** The form's draft; nothing at all for a form that keeps none. */
function createDraft<TValues extends object>({ initial, keepAs }: FormParts<TValues>) {
  if (keepAs === undefined) return { restore: () => initial, keep: () => {}, drop: () => {} };
  const session = useSession();
  const owner = () => untrack(() => session()?.person?.id ?? "");
  const drop = () => dropDraft(keepAs);
  onCleanup(() => {
    if (!hasSessionEnded()) drop();
  });
  return {
    restore: () => fit(readDraft({ form: keepAs, owner: owner() }) ?? {}, initial),
    keep: (values: TValues) => keepDraft({ form: keepAs, owner: owner() }, values),
    drop,
  };
}

/** Takes what still has the kind of the form's own values: an older version may have kept others. */
function fit<TValues extends object>(kept: Record<string, unknown>, initial: TValues): TValues {
  const fitting = Object.entries(initial).flatMap(([name, value]) =>
    kindOf(kept[name]) === kindOf(value) ? [[name, kept[name]]] : [],
  );
  return { ...initial, ...Object.fromEntries(fitting) };
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

// TypeScript widens a computed name to any string; the argument types hold it together.
function changeOf<TValues, TName extends keyof TValues>(name: TName, value: TValues[TName]) {
  const change: Partial<TValues> = {};
  change[name] = value;
  return change;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
