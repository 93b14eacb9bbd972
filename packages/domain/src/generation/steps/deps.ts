import type { CourseStore } from "../../courses/index.ts";
import type { SpeechSettingsDeps } from "../../installation/index.ts";
import type { ChoiceStore, LearningStore, MemoryStore } from "../../learning/index.ts";
import type {
  LanguageModel,
  LessonStore,
  WritingRequestStore,
  ScriptWriter,
  WritingDeps,
} from "../../lessons/index.ts";
import type { Clock, Digest, IdSource, Log, Waiting } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { Speech } from "../../speech/index.ts";
import type { SpendLedger } from "../../spending/index.ts";
import type { GenerationStore } from "./generation-store.ts";

export interface GenerationDeps extends Waiting, SpeechSettingsDeps {
  courses: CourseStore;
  learning: LearningStore;
  memories: MemoryStore;
  choices: Pick<ChoiceStore, "list">;
  lessons: LessonStore;
  writingRequests: WritingRequestStore;
  generation: GenerationStore;
  spend: SpendLedger;
  media: MediaStore;
  speech: Speech;
  /** In the order in which they are asked. */
  models: LanguageModel[];
  /** Those that write if no model does. */
  writers: ScriptWriter[];
  modelTimings: WritingDeps["modelTimings"];
  /** The most concurrent model calls of one script. */
  modelCallsAtOnce: number;
  digest: Digest;
  clock: Clock;
  ids: IdSource;
  log: Log;
  timings: GenerationTimings;
}

/** Times in ms. */
export interface GenerationTimings {
  /** How long a step is held without a sign of life: longer than its slowest single call. */
  leaseMs: number;
  /** How long an episode waits before the sweeper resends it: longer than a lease. */
  patienceMs: number;
  /**
   * The time since when a single worker does all the work, in ms: nobody is working on anything that began
   * before. 0 if there may be several workers.
   */
  onlyWorkerSince: number;
  /** The upper bound of the first pause between two tries of one spoken part. */
  retryMs: number;
}
