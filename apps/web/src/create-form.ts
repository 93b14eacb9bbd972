import { createSignal, onCleanup, untrack } from "solid-js";

import { createTask } from "./create-task.ts";
import { dropDraft, keepDraft, readDraft } from "./drafts.ts";
import { useSession } from "./session.tsx";
import { hasSessionEnded } from "./session-end.ts";

/** The error of each field, in words; empty if there is none. */
export type FieldErrors<TValues> = { [TName in keyof TValues]?: string | undefined };

interface FormParts<TValues> {
  initial: TValues;
  check?: (values: NoInfer<TValues>) => FieldErrors<NoInfer<TValues>>;
  send: (values: NoInfer<TValues>) => Promise<unknown>;
  /**
   * The name under which input is kept, so that it survives a reload or an expired session. Leaving the
   * form or signing out deletes it; passwords are never kept.
   */
  keepAs?: string;
}

/**
 * A form with its values, errors and submission. Errors appear after the first submission, and a field's
 * error disappears as soon as it is fixed. Values must be JSON.
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

  /** Resets to the initial values, or to the given ones. */
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

/** Whether this person has kept input for a form, so that its dialog reopens. */
export function isKept(form: string): boolean {
  const session = useSession();
  return untrack(() => readDraft({ form, owner: session()?.person?.id ?? "" }) !== null);
}

/** The form's draft; does nothing for a form without one. */
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

/** Keeps values of the right type: an older version may have stored others. */
function fit<TValues extends object>(kept: Record<string, unknown>, initial: TValues): TValues {
  const fitting = Object.entries(initial).flatMap(([name, value]) =>
    kindOf(kept[name]) === kindOf(value) ? [[name, kept[name]]] : [],
  );
  return { ...initial, ...Object.fromEntries(fitting) };
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

// TypeScript widens a computed name to any string; the argument types keep it correct.
function changeOf<TValues, TName extends keyof TValues>(name: TName, value: TValues[TName]) {
  const change: Partial<TValues> = {};
  change[name] = value;
  return change;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
