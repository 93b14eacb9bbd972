import {
  createD1ApprovalStore,
  createD1ChoiceStore,
  createD1AllEpisodesStore,
  createD1BookmarkStore,
  createD1ClassOrderStore,
  createD1ClassStore,
  createD1ProblemStore,
  createD1ConceptStore,
  createD1CourseFileStore,
  createD1HearingStore,
  createD1CourseStore,
  createD1EpisodeRecordStore,
  createD1EpisodeStore,
  createD1LearningStore,
  createD1ListeningDayStore,
  createD1MakingStore,
  createD1MaterialStore,
  createD1MemoryStore,
  createD1MergeStore,
  createD1ProgressStore,
  createD1ProposalRunStore,
  createD1ProposalStore,
  createD1QuizScoreStore,
  createD1ReviewStore,
  createD1ScheduledOrderStore,
  createD1TaughtCourseStore,
  createD1SearchChangeStore,
  createD1SearchStore,
  createD1SentUploadStore,
  createD1StudyDayStore,
  createD1UploadStore,
} from "@learnlab/adapters/d1";
import { createAudioInspector } from "@learnlab/adapters/audio";
import { createDocumentReader } from "@learnlab/adapters/documents";
import {
  createGenerationQueue,
  createMaterialQueue,
  createUploadQueue,
  createRollupQueue,
} from "@learnlab/adapters/queues";

import { decodeText } from "../decode-text.ts";
import type { Ground } from "./ground.ts";
import { openMedia } from "./open-media.ts";

const MEBIBYTE = 1_048_576;

/** What people study and hear: courses, episodes, uploads, progress, answers. */
export function composeStudy({ env, config, origin, db, searchDb, retrying }: Ground) {
  const { media, ...delivery } = openMedia(env, { config, origin });
  return {
    ...delivery,
    media: retrying(media),
    classes: createD1ClassStore(db),
    hearing: createD1HearingStore(db),
    courses: createD1CourseStore(db),
    taughtCourses: createD1TaughtCourseStore(db),
    courseFiles: createD1CourseFileStore(db),
    proposals: createD1ProposalStore(db),
    proposalRuns: retrying(createD1ProposalRunStore(db)),
    concepts: createD1ConceptStore(db),
    merges: createD1MergeStore(db),
    materials: retrying(createD1MaterialStore(db)),
    materialQueue: createMaterialQueue(env.MATERIALS),
    documents: createDocumentReader({ readsRestricted: config.READ_RESTRICTED_PDF === "true" }),
    episodes: createD1EpisodeStore(db),
    problems: createD1ProblemStore(db),
    bookmarks: createD1BookmarkStore(db),
    approvals: createD1ApprovalStore(db),
    allEpisodes: createD1AllEpisodesStore(db),
    makings: createD1MakingStore(db),
    classOrders: createD1ClassOrderStore(db),
    scheduledOrders: createD1ScheduledOrderStore(db),
    queue: createGenerationQueue({ now: env.GENERATION_NOW, daily: env.GENERATION_DAILY }),
    uploads: createD1UploadStore(db),
    sentUploads: retrying(createD1SentUploadStore(db)),
    uploadQueue: createUploadQueue(env.UPLOADS),
    audioInspector: createAudioInspector(),
    decodeText,
    uploadSpace: {
      learnerBytes: config.UPLOAD_SPACE_MIB * MEBIBYTE,
      staffBytes: config.UPLOAD_SPACE_STAFF_MIB * MEBIBYTE,
    },
    progress: createD1ProgressStore(db),
    listeningDays: createD1ListeningDayStore(db),
    studyDays: createD1StudyDayStore(db),
    rollupQueue: createRollupQueue(env.LISTENING_DAYS),
    learning: createD1LearningStore(db),
    memories: createD1MemoryStore(db),
    choices: createD1ChoiceStore(db),
    records: createD1EpisodeRecordStore(db),
    quizScores: createD1QuizScoreStore(db),
    reviews: createD1ReviewStore(db),
    search: createD1SearchStore(searchDb),
    searchChanges: retrying(createD1SearchChangeStore(db)),
  };
}
