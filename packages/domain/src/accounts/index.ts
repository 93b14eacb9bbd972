/** People, their permissions and settings, and how they sign in. */
export {
  type AccessToken,
  type AccessTokenStore,
  CreateToken,
  createToken,
  isAccessToken,
  listTokens,
  readAccessToken,
  revokeToken,
  TokenRef,
} from "./access-tokens.ts";
export {
  type AuditChange,
  type AuditDeps,
  type AuditDetails,
  type AuditedAction,
  type AuditEntry,
  type AuditFilter,
  type AuditLog,
  type AuditRow,
  compareValues,
  recordAction,
} from "./audit.ts";
export {
  ConfirmEmailChange,
  confirmEmailChange,
  RequestEmailChange,
  requestEmailChange,
} from "./change-email.ts";
export {
  ChangePassword,
  changePassword,
  type OwnerRequest,
  proveOwner,
} from "./change-password.ts";
export { AcceptInvitation, acceptInvitation, lookAtInvitation } from "./accept-invitation.ts";
export { CONTENT_READS } from "./content-reads.ts";
export { Email, GivenPassword } from "./fields.ts";
export type { JudgeDeps } from "./judge-password.ts";
export {
  CreateInvitation,
  createInvitation,
  draftInvitation,
  findMailLanguage,
  type HandedInvitation,
  type InvitationMailDeps,
  inviteFirstAdmin,
  LinkDays,
  linkOf,
  ListInvitations,
  listInvitations,
  mailInvitation,
  refuseWhileClosed,
  RenewInvitation,
  renewInvitation,
  revokeInvitation,
  type SignUpRuleDeps,
} from "./invitations.ts";
export type {
  Invitation,
  InvitationStore,
  KnownAddress,
  NewInvitation,
  PromisedEnrollment,
} from "./invitation-ports.ts";
export { ListAudit, listAudit } from "./list-audit.ts";
export {
  findPerson,
  getPerson,
  ListPeople,
  listPeople,
  PEOPLE_CURSOR,
  PersonRef,
  SetDisabled,
  setDisabled,
  SetRole,
  setRole,
} from "./manage-people.ts";
export {
  DeviceRef,
  listDevices,
  Rename,
  renameAccount,
  signOutDevice,
  signOutOthers,
} from "./own-account.ts";
export { listPersonDevices, signOutPerson, signOutPersonDevice } from "./person-devices.ts";
export { type Operation, requireOwner, requirePermission } from "./permissions.ts";
export type { AbuseLimit, AccountStore, PeopleFilter, TokenSource } from "./ports.ts";
export {
  answerOnce,
  type KeptAnswer,
  type RepeatableRequest,
  type RepeatedRequest,
  type RepeatedRequests,
} from "./repeated-requests.ts";
export {
  createResetLink,
  mailReset,
  RequestReset,
  ResetPassword,
  resetPassword,
  type SendLink,
} from "./reset-password.ts";
export { notSignedIn, notYours, onlyLooking } from "./refusals.ts";
export { requireScope, Scope } from "./scopes.ts";
export { getSettings, saveSettings, SettingsChange } from "./settings.ts";
export type {
  AccountLinks,
  Allowances,
  Credential,
  CredentialStore,
  Passwords,
  SignInTries,
  SignInTry,
} from "./sign-in-ports.ts";
export type {
  Device,
  DeviceSessions,
  Look,
  LookSessions,
  SignedInDevice,
  StartedSession,
} from "./session-ports.ts";
export { endLook, listLooks, LookAs, lookAs, sweepLooks, type SweepLooksDeps } from "./look-as.ts";
export { type SignedIn, SignIn, signIn, SignUp, signUp, type SignUpRule } from "./sign-in.ts";
export {
  AbilityLevel,
  type Actor,
  DEFAULT_SETTINGS,
  LearnerSettings,
  OutputFormat,
  QuestionMode,
  type Person,
  Role,
  type SeenPerson,
  type Speeds,
  VoiceChoices,
} from "./types.ts";
export { writeResetMail } from "./write-reset-mail.ts";
export type { InterfaceLanguage } from "./interface-languages.ts";
export { PersonName } from "./person-name.ts";
export type * from "./reasons.ts";
