import { isUnfinished } from "@learnlab/domain/client";
import { batch, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import type { Failure } from "../../api.ts";
import { createTask } from "../../create-task.ts";
import type { EditableScript, Rewording } from "../../data/script.ts";
import {
  type Draft,
  draftKey,
  findLong,
  findRival,
  listChanges,
  listLeftovers,
  type Spot,
  spotKey,
} from "./script-draft.ts";

export type ScriptEdit = ReturnType<typeof createScriptEdit>;

interface Calls {
  save: (change: { version: string; sentences: Rewording[] }) => Promise<void>;
  /** The newest version. */
  fetch: () => Promise<EditableScript>;
  /** The new version is there. */
  onReady: () => void;
}

const LOOK_EVERY_MS = 2_000;

/** What the server says of one segment. */
type SegmentFault = Extract<
  Failure,
  { reason: "edit.segment_empty" | "edit.segment_long" | "edit.word_forbidden" }
>;

/**
 * Edits sentences of a script. What was written stays until the version with it is there: a conflict, a lost
 * connection or a voice that fails loses nothing.
 */
export function createScriptEdit(first: EditableScript, calls: Calls) {
  const [script, setScript] = createSignal(first);
  const [draft, setDraft] = createSignal<Draft>({});
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set());
  const [sent, setSent] = createSignal<string | null>(null);
  const [isUnmade, setUnmade] = createSignal(false);
  const save = createTask(calls.save);
  const look = createTask(async () => {
    const newest = await calls.fetch();
    batch(() => {
      setScript(newest);
      settle(newest);
    });
  });
  const changes = createMemo(() => listChanges(script(), draft()));
  const isMade = () => isUnfinished(script().status);
  const isAwaited = createMemo(() => sent() !== null || isMade());

  createEffect(
    on(isAwaited, (awaited) => {
      if (!awaited) return;
      const timer = setInterval(() => void look.start(), LOOK_EVERY_MS);
      onCleanup(() => clearInterval(timer));
    }),
  );
  /** What was sent is in the newest version, or could not be made. */
  function settle(newest: EditableScript): void {
    if (sent() === null || isUnfinished(newest.status)) return;
    const isReady = newest.version !== sent();
    setSent(null);
    setUnmade(!isReady);
    if (!isReady) return;
    clear();
    calls.onReady();
  }

  function clear(): void {
    batch(() => {
      setDraft({});
      setOpened(new Set<string>());
    });
  }

  const faultOf = (): SegmentFault | null => {
    const failure = save.failure();
    const isOfSegment =
      failure?.reason === "edit.segment_empty" ||
      failure?.reason === "edit.segment_long" ||
      failure?.reason === "edit.word_forbidden";
    return isOfSegment ? failure : null;
  };

  const find = (spot: Spot, sentenceId: string) => draft()[draftKey({ ...spot, sentenceId })];

  return {
    /** The newest version that was seen. */
    script,
    changes,
    leftovers: () => listLeftovers(script(), draft()),
    isUnsaved: () => sent() === null && changes().length > 0,
    isBusy: () => save.isBusy(),
    /** `own`: what was written here is being made. `other`: what somebody else changed is. */
    making: (): "own" | "other" | null => {
      if (sent() !== null) return "own";
      return isMade() ? "other" : null;
    },
    /** The last new version could not be made. */
    isUnmade,
    isOpen: (spot: Spot) => opened().has(spotKey(spot)),
    open: (spot: Spot) => setOpened((before) => new Set([...before, spotKey(spot)])),
    /** Closes a segment and forgets what was written there. */
    undo(spot: Spot): void {
      const key = spotKey(spot);
      batch(() => {
        setOpened((before) => new Set([...before].filter((one) => one !== key)));
        setDraft((before) =>
          Object.fromEntries(Object.entries(before).filter(([, one]) => spotKey(one) !== key)),
        );
        if (faultOf() !== null) save.clear();
      });
    },
    undoAll(): void {
      clear();
      save.clear();
      setUnmade(false);
    },
    wordsOf: (spot: Spot, sentence: { id: string; text: string }) =>
      find(spot, sentence.id)?.text ?? sentence.text,
    write(spot: Spot, sentence: { id: string; text: string }, text: string): void {
      const written = { ...spot, sentenceId: sentence.id, text, over: sentence.text };
      setDraft((before) => ({ ...before, [draftKey(written)]: written }));
    },
    rivalOf: (spot: Spot, sentence: { id: string; text: string }) =>
      findRival(sentence.text, find(spot, sentence.id)),
    longOf: (spot: Spot, sentenceId: string): number | null => {
      const written = find(spot, sentenceId);
      return written === undefined ? null : findLong(written.text);
    },
    /** What the server says of this segment. */
    segmentFault: (spot: Spot): SegmentFault | null => {
      const fault = faultOf();
      return fault !== null && spotKey(fault.details) === spotKey(spot) ? fault : null;
    },
    failure: (): Failure | null => save.failure(),
    /** Sends what was written; it is there once it was made. */
    async save(): Promise<boolean> {
      const sentences = changes();
      if (isAwaited() || sentences.length === 0) return false;
      if (sentences.some(({ text }) => findLong(text) !== null)) return false;
      const { version } = script();
      setUnmade(false);
      const isTaken = await save.start({ version, sentences });
      if (isTaken) setSent(version);
      if (isTaken || save.failure()?.reason === "edit.changed") await look.start();
      return isTaken;
    },
  };
}
