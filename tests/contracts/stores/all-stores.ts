import { testAccessTokenStore } from "./accounts/access-token-store.ts";
import { testAccountLinks } from "./accounts/account-links.ts";
import { testAccountStore } from "./accounts/account-store.ts";
import { testAllowances } from "./accounts/allowances.ts";
import { testAuditLog } from "./accounts/audit-log.ts";
import { testCredentialStore } from "./accounts/credential-store.ts";
import { testDeviceSessions } from "./accounts/device-sessions.ts";
import { testInvitationStore } from "./accounts/invitation-store.ts";
import { testLookSessions } from "./accounts/look-sessions.ts";
import { testRepeatedRequests } from "./accounts/repeated-requests.ts";
import { testSignInTries } from "./accounts/sign-in-tries.ts";
import { testApprovalStore } from "./approvals/approval-store.ts";
import { testConceptStore } from "./courses/concept-store.ts";
import { testCourseFileStore } from "./courses/course-file-store.ts";
import { testProposalRunStore } from "./courses/proposal-run-store.ts";
import { testProposalStore } from "./courses/proposal-store.ts";
import { testMaterialStore } from "./courses/material-store.ts";
import { testCourseStore } from "./courses/course-store.ts";
import { testTaughtCourseStore } from "./courses/taught-course-store.ts";
import { testDailyStore } from "./dailies/daily-store.ts";
import { testAllEpisodesStore } from "./episodes/all-episodes-store.ts";
import { testEpisodeStore } from "./episodes/episode-store.ts";
import { testMediaOwnerStore } from "./episodes/media-owner-store.ts";
import { testAccountEraser } from "./exports/account-eraser.ts";
import { testRecordStore } from "./exports/record-store.ts";
import { testGenerationStore } from "./generation/generation-store.ts";
import { testClassOrderStore } from "./generation/class-order-store.ts";
import { testScheduledOrderStore } from "./generation/scheduled-order-store.ts";
import { testMakingStore } from "./generation/making-store.ts";
import { testSettingsStore } from "./installation/settings-store.ts";
import { testChoiceStore } from "./learning/choice-store.ts";
import { testClassStore } from "./learning/class-store.ts";
import { testEpisodeRecordStore } from "./learning/episode-record-store.ts";
import { testLearningStore } from "./learning/learning-store.ts";
import { testMemoryStore } from "./learning/memory-store.ts";
import { testQuizScoreStore } from "./learning/quiz-score-store.ts";
import { testMergeStore } from "./learning/merge-store.ts";
import { testReviewStore } from "./learning/review-store.ts";
import { testHearingStore } from "./analytics/hearing-store.ts";
import { testListeningDayStore } from "./analytics/listening-day-store.ts";
import { testStudyDayStore } from "./analytics/study-day-store.ts";
import { testLessonLibrary } from "./lessons/lesson-library.ts";
import { testLessonStore } from "./lessons/lesson-store.ts";
import { testWritingRequestStore } from "./lessons/writing-request-store.ts";
import { testProgressStore } from "./listening/progress-store.ts";
import { testDigestStore } from "./notifications/digest-store.ts";
import { testNotificationStore } from "./notifications/notification-store.ts";
import { testBookmarkStore } from "./bookmarks/bookmark-store.ts";
import { testProblemStore } from "./problems/problem-store.ts";
import { testCleanupStore } from "./operations/cleanup-store.ts";
import { testCronRunStore } from "./operations/cron-run-store.ts";
import { testFailedMessageStore } from "./operations/failed-message-store.ts";
import { testWorkStore } from "./operations/work-store.ts";
import { testSearchChangeStore } from "./search/search-change-store.ts";
import { testSearchStore } from "./search/search-store.ts";
import { testSpendLedger } from "./spending/spend-ledger.ts";
import { testSentUploadStore } from "./uploads/sent-upload-store.ts";
import { testUploadStore } from "./uploads/upload-store.ts";
import type { OpenWorld } from "./world.ts";

/** What each port means, by its name: a suite that runs on D1 and on its twin in memory. */
export const STORE_SUITES: Record<string, (open: OpenWorld) => void> = {
  AccessTokenStore: testAccessTokenStore,
  AccountEraser: testAccountEraser,
  AccountLinks: testAccountLinks,
  AccountStore: testAccountStore,
  ApprovalStore: testApprovalStore,
  ScheduledOrderStore: testScheduledOrderStore,
  WorkStore: testWorkStore,
  AllEpisodesStore: testAllEpisodesStore,
  Allowances: testAllowances,
  BookmarkStore: testBookmarkStore,
  AuditLog: testAuditLog,
  ChoiceStore: testChoiceStore,
  ClassOrderStore: testClassOrderStore,
  ClassStore: testClassStore,
  HearingStore: testHearingStore,
  CleanupStore: testCleanupStore,
  ConceptStore: testConceptStore,
  CourseFileStore: testCourseFileStore,
  CourseStore: testCourseStore,
  CredentialStore: testCredentialStore,
  CronRunStore: testCronRunStore,
  DailyStore: testDailyStore,
  DeviceSessions: testDeviceSessions,
  LookSessions: testLookSessions,
  EpisodeRecordStore: testEpisodeRecordStore,
  EpisodeStore: testEpisodeStore,
  FailedMessageStore: testFailedMessageStore,
  GenerationStore: testGenerationStore,
  InvitationStore: testInvitationStore,
  LearningStore: testLearningStore,
  LessonLibrary: testLessonLibrary,
  LessonStore: testLessonStore,
  ListeningDayStore: testListeningDayStore,
  MakingStore: testMakingStore,
  MaterialStore: testMaterialStore,
  MediaOwnerStore: testMediaOwnerStore,
  MemoryStore: testMemoryStore,
  MergeStore: testMergeStore,
  DigestStore: testDigestStore,
  NotificationStore: testNotificationStore,
  ProposalRunStore: testProposalRunStore,
  ProposalStore: testProposalStore,
  ProblemStore: testProblemStore,
  ProgressStore: testProgressStore,
  QuizScoreStore: testQuizScoreStore,
  RecordStore: testRecordStore,
  RepeatedRequests: testRepeatedRequests,
  ReviewStore: testReviewStore,
  SettingsStore: testSettingsStore,
  SearchChangeStore: testSearchChangeStore,
  SearchStore: testSearchStore,
  SentUploadStore: testSentUploadStore,
  SignInTries: testSignInTries,
  SpendLedger: testSpendLedger,
  StudyDayStore: testStudyDayStore,
  TaughtCourseStore: testTaughtCourseStore,
  UploadStore: testUploadStore,
  WritingRequestStore: testWritingRequestStore,
};
