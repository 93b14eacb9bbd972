/** People, what each may do, their settings, and how they come in. */
export {
  CreateToken,
  createToken,
  isAccessToken,
  listTokens,
  readAccessToken,
  revokeToken,
  TokenRef,
} from "./access-tokens.ts";
export {
  ConfirmEmailChange,
  confirmEmailChange,
  RequestEmailChange,
  requestEmailChange,
} from "./change-email.ts";
export {
  ChangePassword,
  changePassword,
  type OwnAccountDeps,
  proveOwner,
} from "./change-password.ts";
export {
  AUDIT_RULES,
  type AuditDeps,
  type AuditedAction,
  type AuditEntry,
  type AuditFilter,
  type AuditLog,
  type AuditRow,
  recordAction,
} from "./audit.ts";
export { ListAudit, listAudit } from "./list-audit.ts";
export {
  AcceptInvitation,
  acceptInvitation,
  CreateInvitation,
  createInvitation,
  inviteFirstAdmin,
  listInvitations,
  lookAtInvitation,
  revokeInvitation,
} from "./invitations.ts";
export { Email, GivenPassword, Password } from "./fields.ts";
export {
  getPerson,
  ListPeople,
  listPeople,
  PEOPLE_CURSOR,
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
export { PersonName } from "./person-name.ts";
export {
  notSignedIn,
  notYours,
  type Operation,
  PERMISSIONS,
  requirePermission,
} from "./permissions.ts";
export type {
  AbuseLimit,
  AccessToken,
  AccessTokenStore,
  AccountStore,
  Invitation,
  InvitationStore,
  KeptAnswer,
  RepeatedRequest,
  RepeatedRequests,
  SettingsStore,
  TokenSource,
} from "./ports.ts";
export { answerOnce, type RepeatableRequest } from "./repeated-requests.ts";
export { requireScope, Scope } from "./scopes.ts";
export {
  createResetLink,
  mailReset,
  RequestReset,
  ResetPassword,
  resetPassword,
  type SendLink,
} from "./reset-password.ts";
export { getSettings, saveSettings, SettingsChange } from "./settings.ts";
export { type SignedIn, SignIn, signIn, SignUp, signUp, type SignUpRule } from "./sign-in.ts";
export type {
  AccountLinks,
  Allowances,
  Credential,
  CredentialStore,
  Device,
  DeviceSessions,
  Passwords,
  SignedInDevice,
  SignInTries,
  SignInTry,
  StartedSession,
} from "./sign-in-ports.ts";
export {
  AbilityLevel,
  type Actor,
  DEFAULT_SETTINGS,
  LearnerSettings,
  OutputFormat,
  type Person,
  Role,
  VoiceChoices,
} from "./types.ts";
