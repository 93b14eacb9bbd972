import type { Config } from "./env.ts";

export interface ChatServer {
  /** Whether the operator configured it. */
  isUsed: boolean;
  apiKey: string;
  baseUrl: string;
  models: string[];
  dialect: "openai" | "compatible";
  /** Undefined to use the price list. */
  price: { input: number; output: number } | undefined;
}

const FREE = { input: 0, output: 0 };

/**
 * The server that speaks OpenAI's chat API. OpenAI itself needs a key; any other address is used as soon as
 * it is set, with or without a key. A server in the operator's own network costs nothing unless a price is
 * set.
 */
export function describeChatServer(config: Config): ChatServer {
  const { hostname } = new URL(config.OPENAI_BASE_URL);
  const isOpenAi = hostname === "api.openai.com";
  const named = config.OPENAI_DIALECT;
  const price = config.OPENAI_PRICE ?? (isOnOwnNetwork(hostname) ? FREE : undefined);
  return {
    isUsed: config.OPENAI_API_KEY !== "" || !isOpenAi,
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    models: config.OPENAI_MODELS,
    dialect: named === "" ? (isOpenAi ? "openai" : "compatible") : named,
    price,
  };
}

// RFC 1918, RFC 6598 and loopback; RFC 4193 and link-local for the longer addresses; RFC 6762 and RFC 8375 for names.
const OWN_IPV4 =
  /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const OWN_IPV6 = /^\[(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;
const OWN_NAME = /^(?:[^.]+|.*\.(?:localhost|local|internal|lan|home\.arpa))$/;

/** Whether a host, as `URL` writes it, is on this machine or its own network; a name without a dot counts too. */
function isOnOwnNetwork(host: string): boolean {
  if (host.startsWith("[")) return OWN_IPV6.test(host);
  return /^[\d.]+$/.test(host) ? OWN_IPV4.test(host) : OWN_NAME.test(host);
}
