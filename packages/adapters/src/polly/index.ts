/** Amazon Polly, or any server with its HTTP API. */
export { createPollySpeech, type PollyOptions } from "./speech.ts";
