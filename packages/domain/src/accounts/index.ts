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
  Email,
  inviteFirstAdmin,
  listInvitations,
  lookAtInvitation,
  Password,
  PersonName,
  revokeInvitation,
} from "./invitations.ts";
export {
  createResetLink,
  getPerson,
  ListPeople,
  listPeople,
  SetDisabled,
  setDisabled,
  SetRole,
  setRole,
} from "./manage-people.ts";
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
  Registrar,
  RepeatedRequest,
  RepeatedRequests,
  SettingsStore,
  TokenSource,
} from "./ports.ts";
export { answerOnce, type RepeatableRequest } from "./repeated-requests.ts";
export { requireScope, Scope } from "./scopes.ts";
export { getSettings, saveSettings, SettingsChange } from "./settings.ts";
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
