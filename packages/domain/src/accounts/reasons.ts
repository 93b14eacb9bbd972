import type { NoDetails } from "../shared/index.ts";

/** Reasons for refusals about people, accounts and tokens. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "account.not_signed_in": NoDetails;
    "account.forbidden": NoDetails;
    "account.own": NoDetails;
    "account.not_found": NoDetails;
    "account.disabled": NoDetails;
    "account.exists": NoDetails;
    "account.invite_only": NoDetails;
    "account.sign_up_closed": NoDetails;
    "account.wrong_password": NoDetails;
    "account.wrong_current_password": NoDetails;
    "account.too_many_tries": NoDetails;
    "account.too_many_sign_ups": NoDetails;
    "account.too_many_email_changes": NoDetails;
    "account.too_often": NoDetails;
    "account.sign_in_busy": NoDetails;
    "account.same_email": NoDetails;
    "account.device_not_found": NoDetails;
    "account.only_looking": NoDetails;
    "account.look_at_admin": NoDetails;
    "account.look_at_disabled": NoDetails;
    "account.link_gone": NoDetails;
    "invitation.account_exists": NoDetails;
    "invitation.owner_needed": NoDetails;
    "invitation.gone": NoDetails;
    "settings.time_zone": NoDetails;
    "request.running": NoDetails;
    "request.key_reused": NoDetails;
    "mail.not_taken": NoDetails;
    "mail.refused": NoDetails;
    "token.not_found": NoDetails;
    "token.too_many": { most: number };
    /** Null if no scope allows it. */
    "token.scope_missing": { scope: string | null };
  }
}
