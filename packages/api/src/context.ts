import type {
  AccountEraser,
  AbuseLimit,
  AccountLinks,
  AccessTokenStore,
  AccountStore,
  Actor,
  Allowances,
  Background,
  AuditLog,
  CleanupDeps,
  Clock,
  CourseStore,
  CredentialStore,
  CronRunStore,
  FailedMessageStore,
  DailyStore,
  Device,
  DeviceSessions,
  Digest,
  EpisodeRecordStore,
  EpisodeStore,
  GenerationQueue,
  IdSource,
  InvitationStore,
  LimitsDeps,
  Mailer,
  LanguageModel,
  LessonLibrary,
  WritingRequestStore,
  Log,
  MediaLinks,
  MediaStore,
  Passwords,
  Person,
  ProgressStore,
  SendLink,
  SignInTries,
  SignUpRule,
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
  credentials: CredentialStore;
  accountLinks: AccountLinks;
  allowances: Allowances;
  background: Background;
  sendEmailConfirmation: SendLink;
  sendEmailNotice: SendLink;
  deviceSessions: DeviceSessions;
  passwords: Passwords;
  tries: SignInTries;
  linkOrigin: string;
  tokens: TokenSource;
  accessTokens: AccessTokenStore;
  audit: AuditLog;
  eraser: AccountEraser;
  mailer: Mailer;
  /** Of a person's writes. */
  abuseLimit: AbuseLimit;
  /** Of a person's reads. */
  readLimit: AbuseLimit;
  /** Of what comes from one address with nobody signed in. */
  addressLimit: AbuseLimit;
  courses: CourseStore;
  episodes: EpisodeStore;
  records: EpisodeRecordStore;
  dailies: DailyStore;
  /** How long before its moment a daily is asked for, in ms. */
  dailyLeadMs: number;
  progress: ProgressStore;
  library: LessonLibrary;
  writingRequests: WritingRequestStore;
  models: LanguageModel[];
  queue: GenerationQueue;
  failedMessages: FailedMessageStore;
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
  signUp: SignUpRule;
  /** Whether the voice is the local stand-in. */
  speechIsStandIn: boolean;
}

/** One request: who asks, and from where. */
export interface ApiContext {
  deps: ApiDeps;
  actor: Actor | null;
  person: Person | null;
  requestId: string;
  /** Of the session that asks; it opens nothing. */
  sessionId: string | null;
  device: Device;
  /** What the answer carries besides, such as a new session. */
  answerHeaders: { append(name: string, value: string): void };
}
