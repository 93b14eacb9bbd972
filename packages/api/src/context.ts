import type {
  AbuseLimit,
  AccessTokenStore,
  AccountStore,
  Actor,
  AuditLog,
  CleanupDeps,
  Clock,
  CourseStore,
  CronRunStore,
  DeadLetterStore,
  DailyStore,
  Digest,
  EpisodeRecordStore,
  EpisodeStore,
  GenerationQueue,
  IdSource,
  InvitationStore,
  LimitsDeps,
  LanguageModel,
  LessonLibrary,
  LessonWishStore,
  Log,
  MediaLinks,
  MediaStore,
  Person,
  ProgressStore,
  Registrar,
  Speech,
  SpeechSettingsDeps,
  SpendLedger,
  TokenSource,
  Waiting,
} from "@learnlab/domain";

/** What the procedures' use cases work with. */
export interface ApiDeps extends SpeechSettingsDeps, LimitsDeps, CleanupDeps, Waiting {
  accounts: AccountStore;
  invitations: InvitationStore;
  registrar: Registrar;
  tokens: TokenSource;
  accessTokens: AccessTokenStore;
  audit: AuditLog;
  abuseLimit: AbuseLimit;
  courses: CourseStore;
  episodes: EpisodeStore;
  records: EpisodeRecordStore;
  dailies: DailyStore;
  /** How long before its moment a daily is asked for, in ms. */
  dailyLeadMs: number;
  progress: ProgressStore;
  library: LessonLibrary;
  wishes: LessonWishStore;
  models: LanguageModel[];
  queue: GenerationQueue;
  deadLetters: DeadLetterStore;
  cronRuns: CronRunStore;
  speech: Speech;
  spend: SpendLedger;
  media: MediaStore;
  links: MediaLinks;
  digest: Digest;
  clock: Clock;
  ids: IdSource;
  log: Log;
  /** What the client must know of the installation. */
  installation: Installation;
}

export interface Installation {
  /** Where people reach it; links in mails and invitations begin so. */
  origin: string;
  signUp: "open" | "invite" | "closed";
  /** Whether the voice is the local stand-in. */
  speechIsStandIn: boolean;
}

/** One request: who asks, and from where. */
export interface ApiContext {
  deps: ApiDeps;
  actor: Actor | null;
  person: Person | null;
  requestId: string;
  /** Whether a write would come from a page of another site. */
  isForeignWrite: boolean;
}
