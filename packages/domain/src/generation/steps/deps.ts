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
  /** Those that write where no model does. */
  writers: ScriptWriter[];
  modelTimings: WritingDeps["modelTimings"];
  /** How many calls to models one script has open at most. */
  modelCallsAtOnce: number;
  digest: Digest;
  clock: Clock;
  ids: IdSource;
  log: Log;
  timings: GenerationTimings;
}

/** In ms. */
export interface GenerationTimings {
  /** How long a step is held without a sign of life: longer than its slowest single call. */
  leaseMs: number;
  /** How long an episode waits before the sweeper takes it up: longer than a lease. */
  patienceMs: number;
  /**
   * Since when one worker alone does all the work, in ms of the clock: whatever was begun before has nobody
   * at work on it any more. 0 where several workers may be at work.
   */
  onlyWorkerSince: number;
  /** Bound of the first pause between two tries of one spoken part. */
  retryMs: number;
}
