/** Amazon Polly, or whatever speaks its HTTP API. */
export { createPollySpeech, type PollyOptions } from "./speech.ts";
