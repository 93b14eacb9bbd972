import type {
  AudioInspector,
  AbuseLimit,
  AccessTokenStore,
  AccountEraser,
  AccountLinks,
  AccountStore,
  AllEpisodesStore,
  Allowances,
  AnswerJudge,
  ApprovalStore,
  AuditLog,
  Background,
  BookmarkStore,
  ChoiceStore,
  ClassOrderStore,
  ClassStore,
  HearingStore,
  ConceptStore,
  CleanupDeps,
  Clock,
  CourseFileStore,
  CourseStore,
  CredentialStore,
  CronRunStore,
  DailyStore,
  DeviceSessions,
  Digest,
  DigestStore,
  DocumentReader,
  EpisodeRecordStore,
  EpisodeStore,
  FixedSetting,
  FailedMessageStore,
  GenerationQueue,
  IdSource,
  JobRunner,
  InvitationStore,
  LanguageModel,
  LearnerSettings,
  LessonLibrary,
  LessonStore,
  LimitsDeps,
  LearningStore,
  Log,
  Mailer,
  MakingStore,
  ListeningDayStore,
  MaterialQueue,
  MaterialStore,
  MediaLinks,
  MediaStore,
  MemoryStore,
  MergeStore,
  NotificationStore,
  Passwords,
  ProblemStore,
  ProgressStore,
  ProposalRunStore,
  ProposalStore,
  QuizScoreStore,
  ReviewStore,
  RollupQueue,
  ScheduledOrderStore,
  ScriptWriter,
  SearchChangeStore,
  SearchStore,
  SendLink,
  SettingsStore,
  Signer,
  SignInTries,
  SignUpRule,
  SignUpSettingDeps,
  Speech,
  SpeechSettingsDeps,
  SpendLedger,
  StudyDayStore,
  TaughtCourseStore,
  TokenSource,
  PartLinks,
  SentUploadStore,
  UploadLinks,
  UploadQueue,
  UploadSpace,
  UploadStore,
  Waiting,
  WorkStore,
  WritingDeps,
  WritingRequestStore,
} from "@learnlab/domain";

/** The dependencies of the procedures' use cases, room by room. */
export interface ApiDeps
  extends RuntimeDeps, AccountsDeps, InstallationDeps, StudyDeps, MakingDeps, OperationsDeps {}

interface RuntimeDeps extends Waiting {
  clock: Clock;
  ids: IdSource;
  tokens: TokenSource;
  digest: Digest;
  /** Signs the links of mails. */
  signer: Signer;
  log: Log;
  background: Background;
}

interface AccountsDeps {
  accounts: AccountStore;
  digests: DigestStore;
  invitations: InvitationStore;
  credentials: CredentialStore;
  accountLinks: AccountLinks;
  allowances: Allowances;
  deviceSessions: DeviceSessions;
  passwords: Passwords;
  tries: SignInTries;
  accessTokens: AccessTokenStore;
  audit: AuditLog;
  /** For a person's writes. */
  abuseLimit: AbuseLimit;
  /** For a person's reads. */
  readLimit: AbuseLimit;
  /** For requests from one address without a sign-in. */
  addressLimit: AbuseLimit;
}

interface InstallationDeps extends LimitsDeps, SpeechSettingsDeps, SignUpSettingDeps {
  settings: SettingsStore;
  /** Facts about the installation for the client. */
  installation: Installation;
  findSignUpRule(): Promise<SignUpRule>;
  findFirstSettings(): Promise<LearnerSettings>;
  /** What only a deploy changes. */
  fixedSettings: readonly FixedSetting[];
}

export interface Installation {
  /** The origin for people, with which links in mails and invitations begin. */
  origin: string;
  /** Whether the local voice speaks. */
  speechIsStandIn: boolean;
}

interface StudyDeps {
  problems: ProblemStore;
  bookmarks: BookmarkStore;
  approvals: ApprovalStore;
  allEpisodes: AllEpisodesStore;
  makings: MakingStore;
  classOrders: ClassOrderStore;
  scheduledOrders: ScheduledOrderStore;
  classes: ClassStore;
  hearing: HearingStore;
  courses: CourseStore;
  taughtCourses: TaughtCourseStore;
  courseFiles: CourseFileStore;
  proposals: ProposalStore;
  concepts: ConceptStore;
  merges: MergeStore;
  proposalRuns: ProposalRunStore;
  materials: MaterialStore;
  materialQueue: MaterialQueue;
  uploadLinks: UploadLinks;
  uploads: UploadStore;
  sentUploads: SentUploadStore;
  partLinks: PartLinks;
  uploadQueue: UploadQueue;
  audioInspector: AudioInspector;
  uploadSpace: UploadSpace;
  /** A text in UTF-8, or in UTF-16 with its mark; null for other bytes. */
  decodeText: (bytes: Uint8Array) => string | null;
  documents: DocumentReader;
  learning: LearningStore;
  episodes: EpisodeStore;
  search: SearchStore;
  searchChanges: SearchChangeStore;
  queue: GenerationQueue;
  media: MediaStore;
  links: MediaLinks;
  progress: ProgressStore;
  listeningDays: ListeningDayStore;
  studyDays: StudyDayStore;
  rollupQueue: RollupQueue;
  memories: MemoryStore;
  records: EpisodeRecordStore;
  reviews: ReviewStore;
  choices: ChoiceStore;
  quizScores: QuizScoreStore;
  answerJudge: AnswerJudge;
}

interface MakingDeps {
  library: LessonLibrary;
  lessons: LessonStore;
  writingRequests: WritingRequestStore;
  models: LanguageModel[];
  /** Those that write if no model does. */
  writers: ScriptWriter[];
  modelTimings: WritingDeps["modelTimings"];
  /** The most concurrent model calls. */
  modelCallsAtOnce: number;
  speech: Speech;
  spend: SpendLedger;
  dailies: DailyStore;
  /** How long before its moment a daily is requested, in ms. */
  dailyLeadMs: number;
}

interface OperationsDeps extends CleanupDeps {
  mailer: Mailer;
  notifications: NotificationStore;
  sendEmailConfirmation: SendLink;
  sendEmailNotice: SendLink;
  linkOrigin: string;
  eraser: AccountEraser;
  failedMessages: FailedMessageStore;
  cronRuns: CronRunStore;
  work: WorkStore;
  runJob: JobRunner;
}
