/** OpenAI's models, and those of any server that speaks its chat API, asked for JSON. */
export { createOpenAiModel, type OpenAiOptions } from "./model.ts";
export { introduceServer, type Introduction } from "./introduce-server.ts";
