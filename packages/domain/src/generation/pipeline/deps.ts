import type { CourseStore } from "../../courses/index.ts";
import type { LearningStore } from "../../learning/index.ts";
import type { Clock, Digest, IdSource, Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { GenerationStore, LessonStore, ScriptWriter, SpendLedger, Speech } from "../ports.ts";
import type { Engine } from "../voices.ts";

export interface GenerationDeps {
  courses: CourseStore;
  learning: LearningStore;
  lessons: LessonStore;
  generation: GenerationStore;
  spend: SpendLedger;
  media: MediaStore;
  speech: Speech;
  /** In the order in which they are tried. */
  writers: ScriptWriter[];
  digest: Digest;
  clock: Clock;
  ids: IdSource;
  log: Log;
  speechSettings: SpeechSettings;
}

export interface SpeechSettings {
  engine: Engine;
  /** Hz, one for all parts. */
  sampleRate: number;
  /** Whether lessons get exact word times, at the price of a second request. */
  wordMarks: boolean;
}
